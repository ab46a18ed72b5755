import { type ReactNode, useId, useRef } from 'react'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './Menu.module.css'

export interface MenuItem {
  label: ReactNode
  icon?: ReactNode
  run(): void
  danger?: boolean
  hidden?: boolean
}

/** A button with a list of things to do behind it, on the browser's own popover: Escape and a press outside close it. */
export function Menu({
  label,
  icon,
  words,
  items,
}: {
  label: string
  icon?: ReactNode
  /** Written on the button instead of a picture. */
  words?: ReactNode
  items: MenuItem[]
}) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const anchor = `--menu-${id.replaceAll(/[^\w]/g, '')}`
  const move = (step: number) => {
    const buttons = [...list.current!.querySelectorAll('button')]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }
  return (
    <>
      {words ? (
        <Button size="small" aria-haspopup="menu" popoverTarget={id} style={{ anchorName: anchor }}>
          {words}
        </Button>
      ) : (
        <IconButton label={label} aria-haspopup="menu" popoverTarget={id} style={{ anchorName: anchor }}>
          {icon}
        </IconButton>
      )}
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        className={styles.menu}
        style={{ positionAnchor: anchor }}
        onToggle={(event) => {
          if (event.newState === 'open') list.current!.querySelector('button')?.focus()
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(1)
          else if (event.key === 'ArrowUp') move(-1)
          else return
          event.preventDefault()
        }}
      >
        {items
          .filter(({ hidden }) => !hidden)
          .map((item, index) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: the items of a menu keep their places
              key={index}
              type="button"
              role="menuitem"
              className={item.danger ? styles.danger : undefined}
              onClick={() => {
                list.current!.hidePopover()
                item.run()
              }}
            >
              {item.icon}
              {item.label}
            </button>
          ))}
      </div>
    </>
  )
}
