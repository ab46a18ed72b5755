import type { RuleDescription } from '../../coaching/rules/index.ts'
import type { FeedbackRule } from './messages.ts'

/** The rules as a person finds them in their settings. */
export const feedbackRuleDescriptions: Record<FeedbackRule, RuleDescription> = {
  F1: { name: 'Always, never, everyone', why: 'One exception, and the talk is about the exception.' },
  F2: {
    name: 'A trait instead of a deed',
    why: 'Nobody can stop being something by Friday; what they did, they can do differently.',
  },
  F2b: { name: 'Praise for the person', why: 'Praise for what was done can be earned again.' },
  F3: { name: 'Mind-reading', why: 'What went on in somebody’s head, only they know.' },
  F4: { name: 'Hearsay', why: 'One can answer a person, not a rumour.' },
  F5: { name: 'Sandwich', why: 'Between two compliments the point is lost, and the compliments too.' },
  F6: { name: 'Vague words', why: 'Without the moment nobody knows what to repeat or to change.' },
  F7: { name: 'Comparison', why: 'The other becomes a rival instead of an example.' },
  F8: { name: 'Big words', why: 'They make the listener argue about the word.' },
  F9: { name: 'Disclaimers', why: 'Whoever announces that it will hurt makes it hurt.' },
  F10: { name: 'Should have', why: 'The past cannot be changed; the next time can.' },
  F11: { name: 'Long ago', why: 'After two weeks both remember it differently.' },
  F12: { name: 'Too many at once', why: 'One point is heard, five are a verdict.' },
  F13: { name: 'A thought called a feeling', why: '“I feel that you” invites a contradiction; a feeling does not.' },
  F14: {
    name: 'A verdict in the verb',
    why: 'Who is told that they “attacked” somebody argues about the word, not about the deed.',
  },
  F15: { name: 'Asking for a trait', why: 'One can hand it in by noon; nobody can be more reliable by noon.' },
}
