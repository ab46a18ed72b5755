import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

/**
 * The browser's own modal dialog: Escape closes it, focus stays inside and comes back after. On a phone it rises from
 * the bottom. Render it only while it is open.
 */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
}: {
  title: ReactNode
  onClose(): void
  children: ReactNode
  wide?: boolean
}) {
  const { t } = useLingui()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const element = dialog.current!
    if (!element.open) element.showModal()
    firstField(element)?.focus()
    return () => element.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${wide ? styles.wide : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose()
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={styles.inner}>
        <header className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          <IconButton label={t`Close`} onClick={onClose}>
            <X aria-hidden />
          </IconButton>
        </header>
        {children}
      </div>
    </dialog>
  )
}

/** Where one begins to type. On a touch screen the keyboard stays down unless the field asks for it. */
function firstField(dialog: HTMLElement): HTMLElement | null {
  const asked = dialog.querySelector<HTMLElement>('[data-autofocus]')
  if (asked || matchMedia('(pointer: coarse)').matches) return asked
  return dialog.querySelector<HTMLElement>('textarea, select, input:not([type=checkbox], [type=radio], [type=file])')
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <footer className={styles.actions}>{children}</footer>
}
