import { Trans } from '@lingui/react/macro'
import type { RefObject } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import { CoachHints } from '../../coaching/web/CoachHints.tsx'
import type { ActionCoachContext, ActionHint } from '../rules/coach.ts'
import { DayChoices } from './DayChoices.tsx'
import { BOTH, type Chosen } from './item-draft.ts'

/** What the row beside the sentence asks anyway: who takes it, and by when. */
const askedInRow = ['A1', 'A5', 'A6']

/** What the action coach says about a sentence that has come to its end, each remark with what helps. */
export function ItemHints({
  sentence,
  field,
  left,
  context,
  chosen,
  onChoose,
  onSplit,
  onDrop,
  onRewrite,
}: {
  sentence: string
  field: RefObject<HTMLTextAreaElement | null>
  /** The field was left: what stands in it is finished. */
  left: boolean
  context: ActionCoachContext
  chosen: Chosen
  onChoose(chosen: Chosen): void
  onSplit?(halves: [string, string]): void
  onDrop?(): void
  onRewrite(sentence: string): void
}) {
  const coach = async (written: string): Promise<ActionHint[]> => {
    const { coachActionItem } = await import('../rules/coach.ts')
    const hints = coachActionItem(written, {
      ...context,
      ownerId: chosen.owner === BOTH ? null : chosen.owner,
      dueOn: chosen.due,
      finishedOnly: !left,
    })
    return hints.filter(({ rule }) => !askedInRow.includes(rule))
  }
  const split = async () => {
    const { splitSentence } = await import('../rules/split.ts')
    const halves = splitSentence(sentence, context)
    if (halves) onSplit?.(halves)
  }
  return (
    <CoachHints
      text={sentence}
      field={field}
      finished={left}
      coach={coach}
      actions={{
        'choose-date': <DayChoices context={context} onChoose={(day) => onChoose({ due: day })} />,
        split: onSplit && (
          <Button size="small" variant="ghost" onClick={() => void split()}>
            <Trans>Split</Trans>
          </Button>
        ),
        renegotiate: onDrop && (
          <Button size="small" variant="ghost" onClick={onDrop}>
            <Trans>Drop it</Trans>
          </Button>
        ),
      }}
      onRewrite={onRewrite}
    />
  )
}
