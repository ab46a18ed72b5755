import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { Bank } from './bank.ts'
import { type SuggestInput, suggestQuestions } from './suggest.ts'
import { type Depth, tags, topics } from './topics.ts'

const folder = join(import.meta.dirname, '../../../../content/questions/en')
const bank = Bank.parse(
  readdirSync(folder).flatMap((name) => load(readFileSync(join(folder, name), 'utf8')) as unknown[]),
)
const today = '2026-11-20'
const day = (weeksAgo: number) => new Date(Date.UTC(2026, 10, 20 - weeksAgo * 7)).toISOString().slice(0, 10)
const calm: SuggestInput = {
  bank,
  history: [],
  meeting: 30,
  today,
  direction: 'lead-to-member',
  depthsReached: [2, 2, 1, 2],
}

describe('which questions of the bank come, and when', () => {
  test('no question of the bank is out of reach', () => {
    const reached = new Set<string>()
    for (const direction of ['lead-to-member', 'member-to-lead'] as const) {
      const input: SuggestInput = { ...calm, direction, depthsReached: [3, 3, 3, 3], limit: bank.length }
      for (const about of [undefined, ...tags])
        for (const { question } of suggestQuestions({ ...input, about })) reached.add(question.id)
      const history = bank.map(({ id, topic, depth }) => ({ questionId: id, topic, depth, meeting: 29, on: day(1) }))
      for (const one of history)
        for (const { question } of suggestQuestions({ ...input, history: [one] })) reached.add(question.id)
    }
    const onlyToLookUp = bank.filter(({ tags, follows }) => tags.includes('follow-up') && !follows)
    expect(bank.filter(({ id }) => !reached.has(id))).toEqual(onlyToLookUp)
  })

  test('what stays true speaks more softly each time it was asked about', () => {
    const apart = bank.filter(({ tags, direction }) => tags.includes('remote') && direction !== 'member-to-lead')
    const placeAfter = (times: number) => {
      const history = apart.slice(0, times).map(({ id, topic, depth, tags }, index) => ({
        ...{ questionId: id, topic, depth, tags },
        ...{ meeting: 20 + index, on: day(10 - index) },
      }))
      const touched = Object.fromEntries(topics.map((topic) => [topic, day(topic === 'growth' ? 9 : 5)]))
      const suggested = suggestQuestions({ ...calm, history, tagsNow: ['remote'], topicsTouched: touched, limit: 99 })
      return suggested.findIndex(({ question }) => question.tags.includes('remote'))
    }
    expect(placeAfter(0)).toBe(0)
    expect(placeAfter(2)).toBeGreaterThan(0)
  })

  test('what was asked in this very meeting is not suggested for it again', () => {
    const [first] = suggestQuestions(calm)
    const { id, topic, depth } = first!.question
    const history = [{ questionId: id, meeting: calm.meeting, on: today, topic, depth }]
    expect(
      suggestQuestions({ ...calm, history, wished: new Set([id]), limit: 300 }).map(({ question }) => question.id),
    ).not.toContain(id)
  })
})

describe('the reason in words', () => {
  const because = (input: Partial<SuggestInput>) => suggestQuestions({ ...calm, ...input })[0]!.because
  const touched = (weeks: number) =>
    Object.fromEntries(topics.map((topic) => [topic, day(topic === 'team' ? weeks : 1)]))

  test('names the topic and how long it was left', () => {
    expect(because({ topicsTouched: touched(6) })).toBe('Not touched for six weeks: improving the team')
    expect(because({ topicsTouched: touched(14) })).toBe('Not touched for 14 weeks: improving the team')
    expect(because({})).toMatch(/^Not touched yet: /)
  })

  test('claims no more than can be known: what has no topic may have been about anything', () => {
    expect(because({ topicsTouched: touched(6), untoldOn: day(2) })).toBe(
      'No question asked for six weeks about improving the team',
    )
    expect(because({ untoldOn: day(2) })).toMatch(/^No question asked yet about /)
    const { reasons } = suggestQuestions({ ...calm, topicsTouched: touched(6), depthsReached: [1, null, 1, 1] })[0]!
    expect(reasons.map(({ kind }) => kind)).not.toContain('deeper')
  })

  test('names the question it follows', () => {
    const scale = bank.find(({ id }) => id === 'engagement-scale')!
    const history = [{ questionId: scale.id, meeting: 29, on: day(1), topic: scale.topic, depth: scale.depth }]
    const next = suggestQuestions({ ...calm, history, limit: 300 }).find(({ question }) => question.follows)
    expect(next).toMatchObject({ question: { id: 'engagement-one-higher' }, because: `Follows “${scale.text}”` })
  })

  test('says when the talks stayed with facts', () => {
    const all = Object.fromEntries(topics.map((topic) => [topic, today]))
    expect(because({ topicsTouched: all, depthsReached: [1, 1, 1, 1] as Depth[] })).toBe(
      'Your last four meetings went no deeper than facts',
    )
  })

  test('puts the moment before everything but wishes', () => {
    expect(because({ tagsNow: ['after-leave'], topicsTouched: touched(6) })).toBe('Fits now: back from leave')
    const [wish] = bank.filter(({ direction, tags }) => direction === 'both' && tags.length === 0)
    expect(because({ wished: new Set([wish!.id]), tagsNow: ['after-leave'] })).toBe('They would like to be asked this')
  })

  test('says when something is due again', () => {
    const repeating = bank.find(({ id }) => id === 'team-did-well')!
    const history = [
      { questionId: repeating.id, meeting: 25, on: day(5), topic: repeating.topic, depth: repeating.depth },
    ]
    const only = { bank: [repeating], history, topicsTouched: { team: today } }
    expect(because(only)).toBe('Due again: every four weeks')
    expect(suggestQuestions({ ...calm, ...only, today: day(3) })).toEqual([])
  })
})
