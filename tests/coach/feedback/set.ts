import {
  coachFeedback,
  type FeedbackContext,
  feedbackRules,
  isReady,
  readFeedback,
} from '../../../src/features/feedback/rules/coach.ts'
import type { CoachSet } from '../measure.ts'

const context = (given: Record<string, unknown>): FeedbackContext => ({
  kind: 'watch-out',
  receiver: 'Maya',
  giver: 'Priya',
  ...given,
})

export default {
  name: 'feedback',
  entry: 'src/features/feedback/rules/coach.ts',
  rules: feedbackRules,
  run: (text, given) => coachFeedback(text, context(given)),
  verdict: (text, given) => (isReady(readFeedback(text, context(given))) ? 'ready' : 'not ready'),
  badVerdict: 'not ready',
  bar: {
    falseAlarms: 0.03,
    verdicts: { ready: 0.92, 'not ready': 0.95 },
    precision: 0.9,
    recall: 0.85,
    milliseconds: 2,
    kilobytes: 32, // a third of it word lists; it is fetched beside the page, and nobody waits for it
  },
} satisfies CoachSet
