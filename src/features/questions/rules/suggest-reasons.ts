import { type Depth, depthNames, type Tag, type Topic, tagNames, topicNames } from './topics.ts'

/**
 * Why a question is suggested. Nothing here may give away the lead's private reading of the season, or what the other
 * made of a question.
 */
export type Reason =
  | { kind: 'wished' }
  /** It follows this question. */
  | { kind: 'follows'; text: string }
  /** `weeks` is null when the topic has never been touched. Not sure: something without a topic was talked about since. */
  | { kind: 'untouched'; topic: Topic; weeks: number | null; sure: boolean }
  | { kind: 'fits'; tag: Tag }
  /** The last `meetings` went no deeper than `reached`. */
  | { kind: 'deeper'; reached: Depth; meetings: number }
  | { kind: 'level'; depth: Depth }
  | { kind: 'due'; every: number }
  | { kind: 'liked' }
  | { kind: 'taste'; topic: Topic; depth: Depth }
  | { kind: 'encourages' }
  | { kind: 'stretches' }
  | { kind: 'new' }
  | { kind: 'rested'; meetings: number }

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
const counted = (count: number, noun: string) => `${numbers[count] ?? count} ${noun}${count === 1 ? '' : 's'}`

/** The reason in one English sentence, without its full stop. */
export function sentenceOf(reason: Reason): string {
  switch (reason.kind) {
    case 'wished':
      return 'They would like to be asked this'
    case 'follows':
      return `Follows “${reason.text}”`
    case 'untouched':
      return untouched(reason)
    case 'fits':
      return `Fits now: ${tagNames[reason.tag]}`
    case 'deeper':
      return `Your last ${counted(reason.meetings, 'meeting')} went no deeper than ${depthNames[reason.reached]}`
    case 'level':
      return `As deep as you have been lately: ${depthNames[reason.depth]}`
    case 'due':
      return `Due again: every ${reason.every === 1 ? 'week' : counted(reason.every, 'week')}`
    case 'liked':
      return 'You found it a good question last time'
    case 'taste':
      return `You found questions like this good: ${topicNames[reason.topic]}, ${depthNames[reason.depth]}`
    case 'encourages':
      return 'It brings out what is good'
    case 'stretches':
      return 'It asks for a step further'
    case 'new':
      return 'Not asked before'
    case 'rested':
      return `Not asked for ${counted(reason.meetings, 'meeting')}`
  }
}

function untouched({ topic, weeks, sure }: Extract<Reason, { kind: 'untouched' }>): string {
  const name = topicNames[topic]
  if (weeks === 0) return `Touched this week: ${name}`
  if (sure) return weeks === null ? `Not touched yet: ${name}` : `Not touched for ${counted(weeks, 'week')}: ${name}`
  return weeks === null
    ? `No question asked yet about ${name}`
    : `No question asked for ${counted(weeks, 'week')} about ${name}`
}
