import { Trans, useLingui } from '@lingui/react/macro'
import { Check, MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { changedMeanwhile } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { focusWhenShown } from '../../../web/ui/focus.ts'
import { Menu } from '../../../web/ui/Menu.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
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
  /** What is written, and the wording it began with: the other may say it differently meanwhile. */
  const [words, setWords] = useState<{ text: string; was: string } | null>(null)
  const [theirs, setTheirs] = useState<string | null>(null)
  const first = firstName(otherOf(page.pair))
  const mine = clarity.saidBy === selfOf(page.pair).id
  const leave = () => {
    setWords(null)
    setTheirs(null)
  }
  const keep = async ({ text: written, was }: { text: string; was: string }) => {
    const text = written.trim()
    if (text === '' || text === was) return leave()
    try {
      await clarities.change({ id: clarity.id, text, was })
      leave()
    } catch (error) {
      const meanwhile = changedMeanwhile(error)
      setTheirs(meanwhile)
      if (meanwhile !== null) setWords({ text: written, was: meanwhile })
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
          value={words.text}
          maxLength={500}
          aria-label={t`Word it differently`}
          ref={focusWhenShown}
          onChange={(event) => setWords({ ...words, text: event.target.value })}
          // Between two versions one chooses; looking elsewhere chooses nothing.
          onBlur={() => theirs === null && void keep(words)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave()
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            void keep(words)
          }}
        />
        {theirs !== null && (
          <Notice
            loud
            action={
              <>
                <Button size="small" onClick={leave}>
                  <Trans>Take theirs</Trans>
                </Button>
                <Button size="small" onClick={() => void keep(words)}>
                  <Trans>Keep mine</Trans>
                </Button>
              </>
            }
          >
            <Trans>
              {first} worded it meanwhile: “{theirs}”
            </Trans>
          </Notice>
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
          {
            label: t`Word it differently`,
            icon: <Pencil aria-hidden />,
            run: () => setWords({ text: clarity.text, was: clarity.text }),
          },
          { label: t`Delete`, icon: <Trash2 aria-hidden />, danger: true, run: drop },
        ]}
      />
    </li>
  )
}
