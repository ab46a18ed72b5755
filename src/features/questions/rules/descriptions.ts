import type { RuleDescription } from '../../coaching/rules/index.ts'
import type { QuestionRule } from './messages.ts'

/** The rules as a person finds them in their settings. */
export const questionRuleDescriptions: Record<QuestionRule, RuleDescription> = {
  Q1: { name: 'Yes-or-no question', why: 'An open question lets the other person choose what matters.' },
  Q1b: { name: 'Narrow question', why: 'How many, when and who get a fact. Counted, never shown.' },
  Q2: { name: 'Leading question', why: 'A question that carries its answer hears little else.' },
  Q2b: { name: 'Advice in disguise', why: 'A suggestion is easier to weigh when it is called one.' },
  Q3: { name: 'Status question', why: 'Progress fits in writing. This hour is for what does not.' },
  Q4: { name: 'Two questions in one', why: 'People answer the easier half.' },
  Q4b: { name: 'Pile of questions', why: 'The last one is heard, the others are lost.' },
  Q5: { name: 'Why that blames', why: 'Asked why they did something, people defend it.' },
  Q6: { name: 'Ritual question', why: 'A greeting gets a greeting back.' },
  Q7: { name: 'Always and never', why: 'One exception, and the talk is about the exception.' },
  Q8: { name: 'Long question', why: 'A short question leaves room. Counted, never shown.' },
}
