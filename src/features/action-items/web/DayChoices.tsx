import { Trans } from '@lingui/react/macro'
import { plainDay } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import type { ActionCoachContext } from '../rules/coach.ts'
import { dayChoices } from '../rules/day-choices.ts'

/** The days a promise usually gets, each in one press: when the two meet next, and Friday. */
export function DayChoices({ context, onChoose }: { context: ActionCoachContext; onChoose(day: string): void }) {
  const { nextMeeting, friday } = dayChoices(context)
  return (
    <>
      {nextMeeting && (
        <Button size="small" onClick={() => onChoose(nextMeeting)}>
          <Trans>Next 1:1, {plainDay(nextMeeting)}</Trans>
        </Button>
      )}
      {friday && (
        <Button size="small" onClick={() => onChoose(friday)}>
          {plainDay(friday)}
        </Button>
      )}
    </>
  )
}
