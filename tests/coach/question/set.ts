import { coachQuestion, opennessOf, questionRules } from '../../../src/features/questions/rules/coach.ts'
import type { CoachSet } from '../measure.ts'

export default {
  name: 'question',
  entry: 'src/features/questions/rules/coach.ts',
  rules: questionRules,
  run: (text, context) => coachQuestion(text, context),
  // Half-open ("Is there anything …") counts as open, as most experts count it.
  verdict: (text, context) => (opennessOf(text, context) === 'closed' ? 'closed' : 'open'),
  bar: {
    falseAlarms: 0.03,
    verdict: 0.9,
    verdicts: { open: 0.9, closed: 0.9 },
    precision: 0.93,
    recall: 0.9,
    milliseconds: 2,
    kilobytes: 15,
  },
} satisfies CoachSet
