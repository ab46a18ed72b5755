import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { today } from '../../../web/dates.ts'
import { loadLater, useLoadedLater } from '../../../web/loaded-later.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { CoachHints } from '../../coaching/web/CoachHints.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import styles from './AddItem.module.css'
import { useActionItems } from './item-actions.ts'

const LONGEST = 1000
const BOTH = 'both'

const parser = loadLater(() => import('../rules/parse.ts'))

/**
 * One promise in a sentence: "Ana to share the draft by Friday" is read as owner, what and by when while it is typed.
 * What was read can be changed beside it; Enter keeps it. What could not be kept comes back.
 */
export function AddItem({
  pair,
  meetingId,
  talkingPointId,
}: {
  pair: Pick<Pair, 'id' | 'lead' | 'member' | 'me'>
  meetingId: string | null
  talkingPointId: string | null
}) {
  const { t } = useLingui()
  const dueId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [sentence, setSentence] = useState('')
  const [chosen, choose] = useState<{ owner?: string; due?: string }>({})
  const [error, setError] = useState<string | null>(null)
  const [focused, setFocused] = useState(false)
  const items = useActionItems(pair.id, meetingId, () => {})
  const me = selfOf(pair)
  const other = otherOf(pair)
  const context = { people: [me, other], writerId: me.id, today: today() }
  /** Before the parser is here, or where it could not be fetched, the words are kept as they stand. */
  const read = (by: Awaited<ReturnType<typeof parser.now>> | null) => {
    const parsed = by?.parseActionItem(sentence, context)
    const whose = parsed?.owner.kind === 'person' ? parsed.owner.id : parsed?.owner.kind === 'both' ? BOTH : me.id
    return {
      owner: chosen.owner ?? whose,
      due: chosen.due ?? (parsed?.due.kind === 'date' ? parsed.due.on : ''),
      text: parsed?.text.trim() || sentence.trim(),
      /** Words that may mean a day, of which only the two know which. */
      asks: parsed?.due.kind === 'ask' && chosen.due === undefined ? parsed.due.words : null,
    }
  }
  const loaded = useLoadedLater(parser, focused)
  const { owner, due, text, asks } = read(loaded)
  const tooLong = text.length > LONGEST && t`An action item has at most 1,000 characters. Put the rest in the notes.`

  const add = async () => {
    if (text === '' || tooLong) return
    const given = { sentence, chosen }
    setSentence('')
    choose({})
    setError(null)
    field.current?.focus()
    try {
      const { owner, due, text } = read(loaded ?? (await parser.now().catch(() => null)))
      const ownerId = owner === BOTH ? null : owner
      await items.add({ text, ownerId, dueOn: due || null, meetingId, talkingPointId })
    } catch (problem) {
      setSentence((now) => now || given.sentence)
      choose(given.chosen)
      setError(problemMessage(problem))
    }
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur()
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    void add()
  }
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <div className={styles.line}>
        <span className={styles.box} aria-hidden />
        <textarea
          ref={field}
          rows={1}
          data-add-item
          value={sentence}
          aria-label={t`Add an action item`}
          placeholder={t`${firstName(other.name)} to … by Friday`}
          onChange={(event) => setSentence(event.target.value)}
          onKeyDown={keys}
          onFocus={() => setFocused(true)}
        />
      </div>
      {sentence.trim() !== '' && (
        <div className={styles.read}>
          <span className={owner === me.id ? styles.you : owner === other.id ? styles.them : styles.both}>
            <select
              aria-label={t`Who will do it`}
              value={owner}
              onChange={(event) => choose({ ...chosen, owner: event.target.value })}
            >
              <option value={me.id}>{t`You`}</option>
              <option value={other.id}>{other.name}</option>
              <option value={BOTH}>{t`Both`}</option>
            </select>
          </span>
          <span className={styles.what}>{text}</span>
          {asks && <label htmlFor={dueId}>{t`Which day is “${asks}”?`}</label>}
          <input
            id={dueId}
            type="date"
            aria-label={t`By when`}
            value={due}
            onChange={(event) => choose({ ...chosen, due: event.target.value })}
          />
          <Button size="small" type="submit">
            <Trans>Add</Trans>
          </Button>
        </div>
      )}
      <CoachHints
        text={sentence}
        coach={async (written) =>
          (await import('../rules/coach.ts')).coachActionItem(written, {
            ...context,
            ownerId: chosen.owner === BOTH ? null : chosen.owner,
            dueOn: chosen.due,
          })
        }
        onRewrite={(written, caret) => {
          setSentence(written)
          requestAnimationFrame(() => {
            field.current?.focus()
            field.current?.setSelectionRange(caret, caret)
          })
        }}
      />
      <FormError error={tooLong || error} />
    </form>
  )
}
