import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { Bank, type BankQuestion } from './bank.ts'
import { MEETINGS_BEFORE_AGAIN, type SuggestInput, suggestQuestions } from './suggest.ts'
import { type Depth, depths, directions, situations, type Tag, tags, topics } from './topics.ts'

const folder = join(import.meta.dirname, '../../../../content/questions/en')
const bank = Bank.parse(
  readdirSync(folder).flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as unknown[]),
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

const meeting = 30
const asked = fc.record({
  question: fc.constantFrom(...bank),
  ago: fc.integer({ min: 1, max: 20 }),
  lead: fc.option(fc.constantFrom('good', 'not' as const), { nil: undefined }),
  member: fc.option(fc.constantFrom('good', 'not' as const), { nil: undefined }),
})
const anyInput: fc.Arbitrary<SuggestInput> = fc
  .record({
    history: fc.array(asked, { maxLength: 60 }),
    direction: fc.constantFrom(...directions),
    season: fc.constantFrom(null, 'low', 'steady', 'stretching'),
    tagsNow: fc.subarray([...tags]),
    depthsReached: fc.array(fc.constantFrom(...depths), { maxLength: 6 }),
    topicsTouched: fc.dictionary(fc.constantFrom(...topics), fc.nat(30).map(day)),
    standing: fc.subarray(
      bank.slice(0, 40).map(({ id }) => id),
      { maxLength: 3 },
    ),
    wished: fc.subarray(
      bank.slice(40, 80).map(({ id }) => id),
      { maxLength: 3 },
    ),
  })
  .map((given) => ({
    ...given,
    bank,
    meeting,
    today,
    limit: bank.length,
    standing: new Set(given.standing),
    wished: new Set(given.wished),
    history: given.history.map(({ question: { id, topic, depth }, ago, lead, member }) => ({
      questionId: id,
      meeting: meeting - ago,
      on: day(ago),
      topic,
      depth,
      marks: { lead, member },
    })),
  }))
const holds = (law: (input: SuggestInput, suggested: ReturnType<typeof suggestQuestions>) => void) =>
  fc.assert(
    fc.property(anyInput, (input) => law(input, suggestQuestions(input))),
    { numRuns: 150 },
  )
const isStanding = (input: SuggestInput, { id }: BankQuestion) => input.standing?.has(id) ?? false

describe('suggesting questions', () => {
  test('the same input gives the same answer, in whatever order its lists come', () => {
    holds((input, suggested) => {
      const turnedAround = { ...input, bank: [...input.bank].reverse(), history: [...input.history].reverse() }
      expect(suggestQuestions(turnedAround)).toEqual(suggested)
    })
  })

  test('no question comes back within eight meetings, except standing ones and those that repeat', () => {
    holds((input, suggested) => {
      for (const { question } of suggested) {
        if (isStanding(input, question)) continue
        const last = Math.max(
          0,
          ...input.history.filter((one) => one.questionId === question.id).map((one) => one.meeting),
        )
        if (last === 0) continue
        if (question.repeat === undefined) expect(input.meeting - last).toBeGreaterThan(MEETINGS_BEFORE_AGAIN)
        else expect(input.meeting - last).toBeGreaterThanOrEqual(question.repeat)
      }
    })
  })

  test('a question one of the two did not find good is not suggested again', () => {
    holds((input, suggested) => {
      const disliked = new Set(
        input.history
          .filter(({ marks }) => marks?.lead === 'not' || marks?.member === 'not')
          .map((one) => one.questionId),
      )
      for (const { question } of suggested)
        if (!isStanding(input, question)) expect(disliked).not.toContain(question.id)
    })
  })

  test('the question is one this person can ask', () => {
    holds(({ direction }, suggested) => {
      for (const { question } of suggested) expect(['both', direction]).toContain(question.direction)
    })
  })

  test('a question for a special moment comes in that moment only', () => {
    holds((input, suggested) => {
      for (const { question } of suggested) {
        const moments = question.tags.filter((tag) => (situations as readonly Tag[]).includes(tag))
        if (moments.length === 0 || isStanding(input, question)) continue
        expect(moments.some((tag) => input.tagsNow?.includes(tag))).toBe(true)
      }
    })
  })

  test('depth is never forced: at most one step beyond the last four meetings', () => {
    holds((input, suggested) => {
      const deepest = Math.max(0, ...(input.depthsReached ?? []).slice(0, 4))
      for (const { question } of suggested) {
        const isCalledFor = question.tags.some((tag) => input.tagsNow?.includes(tag)) || input.wished?.has(question.id)
        if (!isCalledFor && !isStanding(input, question)) expect(question.depth).toBeLessThanOrEqual(deepest + 1)
      }
    })
  })

  test('standing questions lead, wishes follow', () => {
    holds((input, suggested) => {
      const rank = ({ question }: { question: BankQuestion }) =>
        isStanding(input, question) ? 0 : input.wished?.has(question.id) ? 1 : 2
      const ranks = suggested.map(rank)
      expect(ranks).toEqual([...ranks].sort())
    })
  })

  test('in a low season encouraging questions come first and nothing stretches', () => {
    holds((input) => {
      const suggested = suggestQuestions({ ...input, season: 'low' }).filter(
        ({ question }) => !isStanding(input, question) && !input.wished?.has(question.id),
      )
      const encourages = suggested.map(({ question }) => question.tags.includes('encouraging'))
      expect(encourages).toEqual([...encourages].sort((a, b) => Number(b) - Number(a)))
      for (const { question } of suggested) expect(question.tags).not.toContain('stretching')
    })
  })

  test('no reason tells the season', () => {
    holds((_, suggested) => {
      for (const { reasons, because } of suggested) {
        expect(because).not.toMatch(/season|low|steady/i)
        expect(JSON.stringify(reasons)).not.toMatch(/season|"low|steady/i)
      }
    })
  })

  test('every suggestion says why', () => {
    holds((_, suggested) => {
      for (const { reasons, because } of suggested) {
        expect(reasons.length).toBeGreaterThan(0)
        expect(because).toMatch(/^[A-Z]/)
      }
    })
  })

  test('the first suggestions come from different topics', () => {
    holds((input) => {
      const plain = { ...input, season: null, standing: new Set<string>(), wished: new Set<string>() }
      const suggested = suggestQuestions(plain)
      const available = new Set(
        suggested.filter(({ question }) => question.depth < 3).map(({ question }) => question.topic),
      ).size
      expect(new Set(suggested.slice(0, available).map(({ question }) => question.topic)).size).toBe(available)
    })
  })

  test('one question about the relationship is enough, unless the moment calls for more', () => {
    holds((input) => {
      const suggested = suggestQuestions({
        ...input,
        tagsNow: [],
        standing: new Set(),
        wished: new Set(),
        season: null,
      })
      const shallow = new Set(
        suggested.filter(({ question }) => question.depth < 3).map(({ question }) => question.topic),
      )
      const first = suggested.slice(0, Math.min(3, shallow.size))
      expect(first.filter(({ question }) => question.depth === 3).length).toBeLessThanOrEqual(1)
    })
  })

  test('a topic left longer never falls behind', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...topics), fc.integer({ min: 1, max: 15 }), (input, topic, weeks) => {
        const plain = { ...input, history: [], season: null, standing: new Set<string>(), wished: new Set<string>() }
        const place = (weeksAgo: number) =>
          suggestQuestions({ ...plain, topicsTouched: { ...input.topicsTouched, [topic]: day(weeksAgo) } }).findIndex(
            ({ question }) => question.topic === topic,
          )
        expect(place(weeks)).toBeLessThanOrEqual(place(weeks - 1))
      }),
    )
  })

  test('what was asked in this very meeting is not suggested for it again', () => {
    const [first] = suggestQuestions(calm)
    const { id, topic, depth } = first!.question
    const history = [{ questionId: id, meeting: calm.meeting, on: today, topic, depth }]
    expect(
      suggestQuestions({ ...calm, history, standing: new Set([id]), limit: 300 }).map(({ question }) => question.id),
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

  test('says when the talks stayed with facts', () => {
    const all = Object.fromEntries(topics.map((topic) => [topic, today]))
    expect(because({ topicsTouched: all, depthsReached: [1, 1, 1, 1] as Depth[] })).toBe(
      'Your last four meetings went no deeper than facts',
    )
  })

  test('puts the moment before everything but standing questions and wishes', () => {
    expect(because({ tagsNow: ['after-leave'], topicsTouched: touched(6) })).toBe('Fits now: back from leave')
    const [standing] = bank.filter(({ direction, tags }) => direction === 'both' && tags.length === 0)
    expect(because({ standing: new Set([standing!.id]), tagsNow: ['after-leave'] })).toBe('You ask this every time')
    expect(because({ wished: new Set([standing!.id]), tagsNow: ['after-leave'] })).toBe(
      'They would like to be asked this',
    )
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
