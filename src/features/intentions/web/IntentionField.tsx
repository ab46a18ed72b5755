import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { MeetingPage } from '../../meetings/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import styles from './IntentionField.module.css'
import { useIntentionActions } from './intention-actions.ts'

/** What one wants to be true by the end, in a sentence, and whether the other may read it. Kept when left or on Enter. */
export function IntentionField({ page }: { page: MeetingPage }) {
  const { t } = useLingui()
  const { meeting, pair } = page
  const mine = page.intentions.find(({ personId }) => personId === selfOf(pair).id)
  const [text, setText] = useState(mine?.text ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  const { set } = useIntentionActions(pair.id)
  const first = firstName(otherOf(pair))
  const kept = mine?.text ?? ''
  const shared = mine?.shared ?? false
  useEffect(() => {
    if (document.activeElement !== field.current) setText(kept) // written on another screen of one's own
  }, [kept])
  const keep = (change: { text?: string; shared?: boolean }) => {
    const next = { text: text.trim(), shared, ...change }
    if (next.text !== kept || next.shared !== shared) set.mutate({ meetingId: meeting.id, ...next })
  }
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') setText(kept)
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    if (event.nativeEvent.isComposing) return
    event.preventDefault()
    requestAnimationFrame(() => field.current?.blur())
  }
  return (
    <div className={styles.intention}>
      <label className={styles.sentence}>
        <span>
          <Trans>By the end:</Trans>
        </span>
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={300}
          placeholder={t`What should be true when you two leave?`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={keys}
          onBlur={() => keep({})}
        />
      </label>
      <div className={styles.below}>
        <select
          aria-label={t`Who can see your intention`}
          value={shared ? 'both' : 'me'}
          onChange={(event) => keep({ shared: event.target.value === 'both' })}
          disabled={text.trim() === ''}
        >
          <option value="me">{t`Only you see it`}</option>
          <option value="both">{t`${first} sees it too`}</option>
        </select>
        <output className={styles.state}>
          {set.isPending ? (
            <Trans>Saving …</Trans>
          ) : set.isError ? (
            <Trans>Not saved</Trans>
          ) : text.trim() !== kept ? (
            <Trans>Enter keeps it</Trans>
          ) : (
            kept !== '' && <Trans>Saved</Trans>
          )}
        </output>
      </div>
    </div>
  )
}
