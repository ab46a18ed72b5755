/** The six things one-on-ones are about. */
export const topics = ['connection', 'growth', 'feedback', 'engagement', 'team', 'concerns'] as const
export type Topic = (typeof topics)[number]

export const topicNames: Record<Topic, string> = {
  connection: 'personal connection',
  growth: 'learning & growth',
  feedback: 'feedback',
  engagement: 'work engagement',
  team: 'improving the team',
  concerns: 'concerns & challenges',
}

/** How deep a question goes: facts, feelings, the relationship. */
export const depths = [1, 2, 3] as const
export type Depth = (typeof depths)[number]

export const depthNames: Record<Depth, string> = { 1: 'facts', 2: 'feelings', 3: 'relationship' }

/** Who asks whom. Outside manager pairs everything is `both`. */
export const directions = ['lead-to-member', 'member-to-lead', 'both'] as const
export type Direction = (typeof directions)[number]

/**
 * Tags of a moment: such a question is right only then ("How does it feel to be back?"). A follow-up is right only after
 * what it follows.
 */
export const situations = [
  'first-meeting',
  'remote',
  'after-conflict',
  'after-leave',
  'okr',
  'kpi',
  'named-colleague',
  'follow-up',
] as const
export type Situation = (typeof situations)[number]

/** Tags of a kind: such a question is always possible, and sometimes more fitting. */
export const kinds = [
  'goals',
  'retrospective',
  'feedback-on-me',
  'instead-of-how-are-you',
  'encouraging',
  'stretching',
] as const

export const tags = [...situations, ...kinds] as const
export type Tag = (typeof tags)[number]

export const tagNames: Record<Tag, string> = {
  'first-meeting': 'first meetings',
  remote: 'working apart',
  'after-conflict': 'after a conflict',
  'after-leave': 'back from leave',
  okr: 'OKRs',
  kpi: 'KPIs',
  'named-colleague': 'about a colleague',
  'follow-up': 'following up',
  goals: 'goals',
  retrospective: 'looking back',
  'feedback-on-me': 'feedback on myself',
  'instead-of-how-are-you': 'instead of “how are you”',
  encouraging: 'encouraging',
  stretching: 'stretching',
}
