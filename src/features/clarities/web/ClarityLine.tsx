import { Trans, useLingui } from '@lingui/react/macro'
import { Check, MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { changedMeanwhile } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { focusWhenShown } from '../../../web/ui/focus.ts'
import { Menu } from '../../../web/ui/Menu.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { MeetingPage } from '../../meetings/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { Clarity } from '../contract.ts'
import styles from './ClarityLoop.module.css'
import type { useClarities } from './clarity-actions.ts'

/** One sentence that was said back: agreed, or waiting for it; it can be worded anew, and is to be agreed again then. */
export function ClarityLine({
  clarity,
  page,
  clarities,
}: {
  clarity: Clarity
  page: MeetingPage
  clarities: ReturnType<typeof useClarities>
}) {
  const { t } = useLingui()
  const tell = useToast()
  const [words, setWords] = useState<string | null>(null)
  const [theirs, setTheirs] = useState<string | null>(null)
  const first = firstName(otherOf(page.pair).name)
  const mine = clarity.saidBy === selfOf(page.pair).id
  const keep = async () => {
    const text = words!.trim()
    if (text === '' || text === clarity.text) return setWords(null)
    try {
      await clarities.change({ id: clarity.id, text, was: theirs ?? clarity.text })
      setWords(null)
      setTheirs(null)
    } catch (error) {
      setTheirs(changedMeanwhile(error))
    }
  }
  const drop = () => {
    clarities.drop(clarity.id)
    tell({ text: t`Deleted: ${clarity.text}`, undo: { label: t`Undo`, run: () => clarities.sayAgain(clarity) } })
  }
  if (words !== null)
    return (
      <li className={styles.line}>
        <textarea
          rows={1}
          value={words}
          maxLength={500}
          aria-label={t`Word it differently`}
          ref={focusWhenShown}
          onChange={(event) => setWords(event.target.value)}
          onBlur={() => void keep()}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setWords(null)
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            void keep()
          }}
        />
        {theirs !== null && (
          <small>
            <Trans>Meanwhile it was changed to: “{theirs}”. Enter keeps yours.</Trans>
          </small>
        )}
      </li>
    )
  return (
    <li className={styles.line}>
      {clarity.agreedBy ? (
        <button
          type="button"
          className={styles.agreed}
          aria-label={t`Agreed. Take it back`}
          title={t`Take it back`}
          onClick={() => clarities.agree(clarity.id, false)}
        >
          <Check aria-hidden />
        </button>
      ) : (
        <span className={styles.waiting} aria-hidden />
      )}
      <p>
        {clarity.text}
        {!clarity.agreedBy && <small>{mine ? <Trans>said by you</Trans> : <Trans>said by {first}</Trans>}</small>}
      </p>
      {!clarity.agreedBy && (
        <Button size="small" variant="primary" onClick={() => clarities.agree(clarity.id, true)}>
          {mine ? <Trans>We agree</Trans> : <Trans>Yes, that is it</Trans>}
        </Button>
      )}
      <Menu
        label={t`More for: ${clarity.text}`}
        icon={<MoreHorizontal aria-hidden />}
        items={[
          { label: t`Word it differently`, icon: <Pencil aria-hidden />, run: () => setWords(clarity.text) },
          { label: t`Delete`, icon: <Trash2 aria-hidden />, danger: true, run: drop },
        ]}
      />
    </li>
  )
}
