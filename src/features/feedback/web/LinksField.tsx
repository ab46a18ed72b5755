import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Chip } from '../../../web/ui/Chip.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import type { Words } from '../rules/words-of.ts'
import styles from './LinksField.module.css'

const MOST = 5

/** What a high five is an example of: skills, and ways of working. */
export function LinksField({ words, onChange }: { words: Words; onChange(changed: Partial<Words>): void }) {
  const { t } = useLingui()
  return (
    <div className={styles.fields}>
      <Names
        label={t`Skills it shows`}
        placeholder={t`incident leadership`}
        names={words.skills}
        onChange={(skills) => onChange({ skills })}
      />
      <Names
        label={t`Ways of working`}
        placeholder={t`closes loops`}
        names={words.waysOfWorking}
        onChange={(waysOfWorking) => onChange({ waysOfWorking })}
      />
    </div>
  )
}

function Names({
  label,
  placeholder,
  names,
  onChange,
}: {
  label: string
  placeholder: string
  names: string[]
  onChange(names: string[]): void
}) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const add = () => {
    const name = text.trim()
    if (name !== '' && !names.includes(name) && names.length < MOST) onChange([...names, name])
    setText('')
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && text === '') onChange(names.slice(0, -1))
  }
  return (
    <div className={styles.names}>
      <TextField
        label={label}
        hint={
          names.length >= MOST
            ? t`Five are enough: name those that mattered.`
            : t`Enter adds one. You may leave it open.`
        }
        placeholder={names.length === 0 ? placeholder : ''}
        maxLength={60}
        readOnly={names.length >= MOST}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        onBlur={add}
      />
      {names.length > 0 && (
        <ul className={styles.chips}>
          {names.map((name) => (
            <li key={name}>
              <Chip>
                {name}
                <IconButton label={t`Remove ${name}`} onClick={() => onChange(names.filter((other) => other !== name))}>
                  <X aria-hidden />
                </IconButton>
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
