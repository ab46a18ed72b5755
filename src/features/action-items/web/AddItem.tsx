import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { problemMessage } from '../../../web/api.ts'
import { FormError } from '../../../web/ui/FormError.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import styles from './AddItem.module.css'
import { ItemHints } from './ItemHints.tsx'
import { type ItemDraft, useActionItems } from './item-actions.ts'
import { useItemContext } from './item-context.ts'
import { BOTH, type Chosen, useItemDraft } from './item-draft.ts'
import { ReadingRow } from './ReadingRow.tsx'

const LONGEST = 1000
const NEITHER_KEY_NOR_TYPING = /^(?:BUTTON|SELECT)$/

/**
 * One promise in a sentence: "Ana to share the draft by Friday" is read as owner, what and by when while it is typed.
 * What was read can be changed beside it; Enter keeps it, and asks who takes it where nobody is named. What could not be kept
 * comes back. Of two promises in one sentence the second waits until the first is kept.
 */
export function AddItem({
  pair,
  meetingId,
  talkingPointId,
  begun = '',
  onKeep,
  onLeave,
}: {
  pair: Pick<Pair, 'id' | 'lead' | 'member' | 'me'>
  meetingId: string | null
  talkingPointId: string | null
  /** A line that was written elsewhere, to be confirmed here. */
  begun?: string
  /** Told before it is kept, with what was written; returns what to do where it could not be. */
  onKeep?(draft: ItemDraft & { id: string }, sentence: string, waiting: string): () => void
  /** Escape, or nothing left to confirm. */
  onLeave?(): void
}) {
  const { t } = useLingui()
  const tell = useToast()
  const field = useRef<HTMLTextAreaElement>(null)
  const whoChoices = useRef<HTMLFieldSetElement>(null)
  const [sentence, setSentence] = useState(begun)
  const [waiting, wait] = useState('')
  const [left, leave] = useState(begun !== '')
  const [asked, ask] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [focused, setFocused] = useState(begun !== '')
  const items = useActionItems(pair, meetingId, () => {})
  const context = useItemContext(pair)
  const { reading, chosen, choose, settle } = useItemDraft(sentence, context, focused)
  const tooLong =
    reading.text.length > LONGEST && t`An action item has at most 1,000 characters. Put the rest in the notes.`

  useEffect(() => {
    if (begun === '') return
    field.current?.focus()
    field.current?.setSelectionRange(begun.length, begun.length)
  }, [begun])
  const write = (text: string) => {
    setSentence(text)
    leave(false)
    ask(false)
  }
  const goOn = (text: string) => {
    write(text)
    choose({})
    setError(null)
    field.current?.focus()
  }
  const add = async (given: Chosen = chosen) => {
    if (sentence.trim() === '' || tooLong) return
    const { owner, due, text } = await settle(given)
    if (owner === '') {
      ask(true)
      return requestAnimationFrame(() => whoChoices.current?.querySelector('button')?.focus())
    }
    const ownerId = owner === BOTH ? null : owner
    const draft = { id: newId(), text, ownerId, dueOn: due || null, meetingId, talkingPointId }
    const takeBack = onKeep?.(draft, sentence, waiting)
    goOn(waiting)
    wait('')
    if (waiting === '') onLeave?.()
    try {
      await items.add(draft)
    } catch (problem) {
      takeBack?.()
      if (onLeave) tell({ text: problemMessage(problem), tone: 'problem' })
      setSentence((now) => now || sentence)
      choose(given)
      setError(problemMessage(problem))
    }
  }
  const chooseOne = (part: Chosen) => {
    const given = { ...chosen, ...part }
    choose(given)
    if (asked && part.owner) void add(given)
  }
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      return onLeave ? onLeave() : field.current?.blur()
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (NEITHER_KEY_NOR_TYPING.test((event.target as HTMLElement).tagName)) return
    event.preventDefault()
    void add()
  }
  // Until a second word is there, nothing was said yet.
  const isRead = asked || /\S\s+\S/.test(sentence)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape mean the same in each of its fields
    <div className={styles.add} onKeyDown={keys}>
      <div className={styles.line}>
        <span className={styles.box} aria-hidden />
        <textarea
          ref={field}
          rows={1}
          data-add-item={begun === '' || undefined}
          value={sentence}
          aria-label={t`Add an action item`}
          placeholder={t`${firstName(otherOf(pair))} to … by Friday`}
          onChange={(event) => write(event.target.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => leave(true)}
        />
      </div>
      {isRead && (
        <ReadingRow
          reading={reading}
          pair={pair}
          context={context}
          whoChoices={whoChoices}
          onChoose={chooseOne}
          onAdd={() => void add()}
        />
      )}
      <ItemHints
        sentence={sentence}
        field={field}
        left={left}
        context={context}
        chosen={chosen}
        onChoose={chooseOne}
        onSplit={([first, second]) => {
          goOn(first)
          wait(second)
        }}
        onRewrite={write}
      />
      {waiting !== '' && (
        <p className={styles.waiting}>
          <Trans>Then: “{waiting}”</Trans>
        </p>
      )}
      <FormError error={tooLong || error} />
    </div>
  )
}
