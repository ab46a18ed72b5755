export const feedbackRules = [
  'F1',
  'F2',
  'F2b',
  'F3',
  'F4',
  'F5',
  'F6',
  'F7',
  'F8',
  'F9',
  'F10',
  'F11',
  'F12',
  'F13',
  'F14',
  'F15',
] as const
export type FeedbackRule = (typeof feedbackRules)[number]

/** What is said beside the text. `“x”` stands for the writer's own words. */
export const messages: Record<FeedbackRule, (words: string) => string> = {
  F1: (words) => `“${words}” invites one counter-example. Which two times come to mind?`,
  F2: (words) => `“${words}” names a trait. What did they do or say that made you think it?`,
  F2b: (words) => `“${words}” is a verdict, a kind one. What they did can stand alone, so that they can do it again.`,
  F3: (words) => `“${words}” tells what went on in their head. Say what you saw, then ask what they had in mind.`,
  F4: () => 'Second-hand remarks are hard to answer. What did you see yourself, or can that person say it directly?',
  F5: () => 'The point stands between two compliments and may get lost. Perhaps these are two notes.',
  F6: (words) => `“${words}”: they may not know what to repeat or to change. Which moment do you mean?`,
  F7: () => 'Comparing with a colleague tends to hurt. Compare with the goal, or with last time.',
  F8: (words) => `“${words}” sounds bigger than the facts. A calmer word is heard better.`,
  F9: (words) => `You can drop “${words}”; the rest stands on its own.`,
  F10: () => 'Looking back is hard to act on. How about “next time, could you …”?',
  F11: () => 'This was a while ago. Say why you bring it up now.',
  F12: () => 'One point per note is easier to take in. Perhaps keep the others for another day.',
  F13: (words) => `“${words}” begins a thought, not a feeling. Try “I was worried because …”.`,
  F14: (words) => `“${words}” judges what was done without telling it. What would a camera have seen?`,
  F15: (words) => `“${words}”: nobody can see that done. What would you like to see them do, and when?`,
}

/** Asked beside a part in which it is not found. */
export const partQuestions = {
  situation: 'When and where was this?',
  behaviour: 'What would a camera have seen?',
  impact: 'What changed because of it, and for whom?',
  request: 'What would you like to happen next?',
  facts: 'What would a camera have seen, and when?',
  feelings: 'What did you feel, and what because of?',
} as const
