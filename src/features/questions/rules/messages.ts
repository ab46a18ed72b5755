export const questionRules = ['Q1', 'Q1b', 'Q2', 'Q2b', 'Q3', 'Q4', 'Q4b', 'Q5', 'Q6', 'Q7', 'Q8'] as const
export type QuestionRule = (typeof questionRules)[number]

/** What is said beside the text. */
export const messages = {
  closed: 'Yes or no would answer this. Want to open it up?',
  halfClosed: 'This can end at “no, all fine”. Asking for one thing brings more.',
  choice: 'This offers two answers. An open question leaves room for a third.',
  leading: 'This leans towards an answer. A neutral version tells you more.',
  presuming: 'This takes the answer for granted. A neutral version tells you more.',
  advice: 'This sounds like a suggestion. Say it as one, or ask first what they have tried.',
  status: 'This asks for progress, which fits in writing. Here you could ask what is hard about it.',
  double: 'Two questions in one: people answer the easier half. Split them?',
  stacked: 'Many questions at once. Maybe keep the others as follow-ups.',
  blame: '“Why” can sound like blame. “What led to it” or “what got in the way” gets the same answer.',
  fault: 'This looks for somebody to blame. “What led to it” gets you further.',
  ritual: 'This often gets “fine”. Name one thing you are curious about.',
  absolute: '“Always” and “never” corner people. Try “how often”, or “the last time”.',
  counted: 'Counted, never shown.',
} as const
