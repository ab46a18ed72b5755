import type { Direction } from './topics.ts'

/** Who asks whom when this reader asks in this one-on-one. Where nobody leads, both ask alike. */
export function askingIn({ kind, me }: { kind: string; me: 'lead' | 'member' }): Direction {
  if (kind === 'peer') return 'both'
  return me === 'lead' ? 'lead-to-member' : 'member-to-lead'
}

/** Whether a question is one for whoever asks. */
export const isFor = (question: { direction: Direction }, asking: Direction) =>
  question.direction === 'both' || question.direction === asking
