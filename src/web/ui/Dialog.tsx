import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type InputEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'
import { Notice } from './Notice.tsx'

/**
 * The browser's own modal dialog: Escape closes it, focus stays inside and comes back after. On a phone it rises from
 * the bottom. Render it only while it is open. Words typed into a form in it are not thrown away by a stray Escape or tap
 * beside it: it asks first, and Escape once more is yes.
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
  const [written, setWritten] = useState(false)
  const [asking, setAsking] = useState(false)
  const leave = () => (written && !asking ? setAsking(true) : onClose())
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
        leave()
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) leave()
      }}
      onInput={(event: InputEvent) => {
        if (isWords(event.target)) setWritten(true)
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
        {asking && (
          <div className={styles.asking}>
            <Notice
              tone="warn"
              loud
              action={
                <span className={styles.answers}>
                  <Button size="small" variant="danger" onClick={onClose}>
                    <Trans>Throw it away</Trans>
                  </Button>
                  <Button size="small" autoFocus onClick={() => setAsking(false)}>
                    <Trans>Go on</Trans>
                  </Button>
                </span>
              }
            >
              <Trans>What you wrote here is not kept yet.</Trans>
            </Notice>
          </div>
        )}
      </div>
    </dialog>
  )
}

const isWords = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('form :is(textarea, input:not([type]), input[type=text], input[type=url])')

/** Where one begins to type. On a touch screen the keyboard stays down unless the field asks for it. */
function firstField(dialog: HTMLElement): HTMLElement | null {
  const asked = dialog.querySelector<HTMLElement>('[data-autofocus]')
  if (asked || matchMedia('(pointer: coarse)').matches) return asked
  return dialog.querySelector<HTMLElement>('textarea, select, input:not([type=checkbox], [type=radio], [type=file])')
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <footer className={styles.actions}>{children}</footer>
}
