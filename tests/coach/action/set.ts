import { type ActionCoachContext, coachActionItem } from '../../../src/features/action-items/rules/coach.ts'
import { actionRules } from '../../../src/features/action-items/rules/coach-rules.ts'
import type { CoachSet } from '../measure.ts'

/** Friday 20 November 2026, Tomás writing, the next 1:1 two weeks on. */
const meeting: ActionCoachContext = {
  people: [
    { id: 'ana', name: 'Ana Beltrán' },
    { id: 'tomas', name: 'Tomás Řehoř' },
  ],
  writerId: 'tomas',
  today: '2026-11-20',
  nextMeetingOn: '2026-12-04',
  locale: 'en-GB',
}

export default {
  name: 'action',
  entry: 'src/features/action-items/rules/coach.ts',
  rules: Object.keys(actionRules),
  run: (text, context) => coachActionItem(text, { ...meeting, ...context }),
  bar: { falseAlarms: 0.03, precision: 0.95, recall: 0.9, milliseconds: 2, kilobytes: 44 },
} satisfies CoachSet
