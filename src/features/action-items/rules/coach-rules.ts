import type { RuleDescription } from '../../coaching/rules/index.ts'

export type ActionRule = 'A1' | 'A2' | 'A3' | 'A4' | 'A5' | 'A6' | 'A7' | 'A8'

export const actionRules: Readonly<Record<ActionRule, RuleDescription>> = {
  A1: { name: 'Nobody takes it', why: 'What “we” will do is done by nobody. One name makes it a promise.' },
  A2: { name: 'Not an action yet', why: 'A verb in front says what will be done; a topic or a wish does not.' },
  A3: { name: 'Hard to see done', why: 'Both should be able to tell, next time, whether it happened.' },
  A4: { name: 'Two in one', why: 'Two promises in one sentence tend to be half done.' },
  A5: { name: 'No day', why: 'A promise with a day is kept more often than one without.' },
  A6: { name: 'A soft date', why: '“Soon” means something else to each of you.' },
  A7: { name: 'Far away, or over', why: 'A day months ahead gives nothing to look at next time.' },
  A8: { name: 'Piling up', why: 'What is carried over again and again may no longer be wanted.' },
}

export const messages: Readonly<Record<ActionRule | 'A7past' | 'A8open', string>> = {
  A1: 'Who takes this?',
  A2: 'What will be done? Start with the verb.',
  A3: 'How will you both see that it is done? A note, a decision, a date in the calendar?',
  A4: 'These look like two promises. They are easier to finish apart.',
  A5: 'By when?',
  A6: 'Which day would that be?',
  A7: 'That sounds like a goal. What is the first step before your next 1:1?',
  A7past: 'That day is over. Which one do you mean?',
  A8: 'Carried over twice. Is it still wanted? Change it, drop it, or take a smaller step.',
  A8open: 'There is quite a lot open already. Which one could wait, or go?',
}
