import type { RuleDescription } from '../../coaching/rules/index.ts'

export const questionRules = ['Q1', 'Q1b', 'Q2', 'Q2b', 'Q3', 'Q4', 'Q4b', 'Q5', 'Q6', 'Q7', 'Q8'] as const
export type QuestionRule = (typeof questionRules)[number]

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

/** What is said beside the text. */
export const messages = {
  closed: 'Yes or no would answer this. Want to open it up?',
  halfClosed: 'This can end at “no, all fine”. Naming one thing brings more.',
  choice: 'This offers two answers. An open version leaves room for a third.',
  declarative: 'This states something and asks for a nod. What would you like to hear about it?',
  narrow: 'This asks for a fact.',
  leading: 'This leans towards an answer. A neutral version tells you more.',
  presuming: 'This takes the answer for granted. Leave that part out and see what comes.',
  advice: 'This sounds like a suggestion. Say it as one, or first ask what they have weighed up.',
  status: 'This asks for progress. It could go to an update in writing; here, ask how it is for them.',
  double: 'Two questions in one: people answer the easier half. Split them?',
  stacked: 'Three questions at once. Ask the first; keep the others for when the talk gets there.',
  blame: '“Why” can sound like blame. “What led to it” or “what got in the way” gets the same answer.',
  fault: 'This looks for somebody to blame. Asking how it came about gets you further.',
  ritual: 'This often gets “fine”. Name one thing you are curious about.',
  absolute: '“Always” and “never” corner people. Try “how often”, or “the last time”.',
  long: 'More than 35 words before the question mark.',
} as const
