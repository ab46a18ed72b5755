import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useId, useState } from 'react'
import styles from './Finder.module.css'

export interface Findable {
  id: string
  label: string
  hint?: ReactNode
  run(): void
}

/** One field and the list of what fits below it: arrows choose, Enter or a press runs. Inside a dialog it has the focus. */
export function Finder({
  label,
  placeholder,
  text,
  onText,
  found,
  none,
}: {
  label: string
  placeholder: string
  text: string
  onText(text: string): void
  /** What fits the text, the best first. */
  found: readonly Findable[]
  /** Stands in place of an empty list. */
  none: ReactNode
}) {
  const { t } = useLingui()
  const listId = useId()
  const [at, setAt] = useState(0)
  const chosen = Math.min(at, found.length - 1)
  return (
    <>
      <input
        className={styles.field}
        type="search"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[chosen] ? `${listId}-${chosen}` : undefined}
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        data-autofocus
        value={text}
        onChange={(event) => {
          onText(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt((chosen + 1) % Math.max(1, found.length))
          else if (event.key === 'ArrowUp') setAt((chosen - 1 + found.length) % Math.max(1, found.length))
          else if (event.key === 'Enter') found[chosen]?.run()
          else return
          event.preventDefault()
        }}
      />
      <div id={listId} role="listbox" aria-label={t`Results`} className={styles.list}>
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and says which one is chosen
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
          <div
            key={one.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={styles.line}
            onClick={() => one.run()}
            onPointerMove={() => setAt(index)}
          >
            <span className={styles.label}>{one.label}</span>
            {one.hint && <small>{one.hint}</small>}
          </div>
        ))}
        {found.length === 0 && <p className={styles.none}>{none}</p>}
      </div>
    </>
  )
}

/** Whether a label has every word that was typed, by its beginning or inside, with or without accents. */
export function fitsText(label: string, text: string): boolean {
  const plain = (value: string) => value.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return text
    .trim()
    .split(/\s+/)
    .every((word) => plain(label).includes(plain(word)))
}
