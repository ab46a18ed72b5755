import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { Bank, type BankQuestion } from './bank.ts'
import { MEETINGS_BEFORE_AGAIN, MEETINGS_TO_FOLLOW_UP, type SuggestInput, suggestQuestions } from './suggest.ts'
import { depths, directions, situations, type Tag, tags, topics } from './topics.ts'

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

const meeting = 30
const asked = fc.record({
  question: fc.constantFrom(...bank),
  ago: fc.integer({ min: 1, max: 20 }),
  mine: fc.option(fc.constantFrom('good', 'not' as const), { nil: undefined }),
  theirs: fc.option(fc.constantFrom('good', 'not' as const), { nil: undefined }),
})
const anyInput: fc.Arbitrary<SuggestInput> = fc
  .record({
    history: fc.array(asked, { maxLength: 60 }),
    direction: fc.constantFrom(...directions),
    season: fc.constantFrom(null, 'low', 'steady', 'stretching'),
    tagsNow: fc.subarray([...tags]),
    depthsReached: fc.array(fc.constantFrom(null, ...depths), { maxLength: 6 }),
    topicsTouched: fc.dictionary(fc.constantFrom(...topics), fc.nat(30).map(day)),
    untoldOn: fc.option(fc.nat(30).map(day), { nil: undefined }),
    onThePage: fc.subarray(
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
    onThePage: new Set(given.onThePage),
    wished: new Set(given.wished),
    history: given.history.map(({ question: { id, topic, depth, tags }, ago, mine, theirs }) => ({
      questionId: id,
      meeting: meeting - ago,
      on: day(ago),
      topic,
      depth,
      tags,
      marks: { mine, theirs },
    })),
  }))
const holds = (law: (input: SuggestInput, suggested: ReturnType<typeof suggestQuestions>) => void) =>
  fc.assert(
    fc.property(anyInput, (input) => law(input, suggestQuestions(input))),
    { numRuns: 150 },
  )
const isWished = (input: SuggestInput, { id }: BankQuestion) => input.wished?.has(id) ?? false
const isSituation = (tag: Tag) => (situations as readonly Tag[]).includes(tag)
const plain = { season: null, tagsNow: [], wished: new Set<string>(), onThePage: new Set<string>() }

describe('suggesting questions', () => {
  test('the same input gives the same answer, in whatever order its lists come', () => {
    holds((input, suggested) => {
      const turnedAround = { ...input, bank: [...input.bank].reverse(), history: [...input.history].reverse() }
      expect(suggestQuestions(turnedAround)).toEqual(suggested)
    })
  })

  test('no question comes back within eight meetings, except those that repeat', () => {
    holds((input, suggested) => {
      for (const { question } of suggested) {
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

  test('what is on the page, or comes back to it by itself, is not suggested', () => {
    holds((input, suggested) => {
      for (const { question } of suggested) expect(input.onThePage).not.toContain(question.id)
    })
  })

  test('a question one of the two did not find good is not suggested again, whoever asks', () => {
    holds((input, suggested) => {
      const disliked = new Set(
        input.history
          .filter(({ marks }) => marks?.mine === 'not' || marks?.theirs === 'not')
          .map((one) => one.questionId),
      )
      for (const { question } of suggested) expect(disliked).not.toContain(question.id)
    })
  })

  test('what both made of a question counts the same; no reason tells what the other made of it', () => {
    holds((input, suggested) => {
      const exchanged = input.history.map((asked) => ({
        ...asked,
        marks: { mine: asked.marks?.theirs, theirs: asked.marks?.mine },
      }))
      expect(suggestQuestions({ ...input, history: exchanged }).map(({ question }) => question.id)).toEqual(
        suggested.map(({ question }) => question.id),
      )
      const unsaid = input.history.map((asked) => ({ ...asked, marks: { theirs: asked.marks?.theirs } }))
      for (const { reasons } of suggestQuestions({ ...input, history: unsaid }))
        expect(reasons.filter(({ kind }) => kind === 'liked' || kind === 'taste')).toEqual([])
    })
  })

  test('the question is one this person can ask, or one the other wishes to be asked', () => {
    holds((input, suggested) => {
      for (const { question } of suggested)
        if (!isWished(input, question)) expect(['both', input.direction]).toContain(question.direction)
    })
  })

  test('a wish is heard whatever its moment, its direction, its depth and the season', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...bank), fc.constantFrom('low', 'steady', null), (input, wish, season) => {
        const wished = new Set([wish.id])
        const [first] = suggestQuestions({ ...input, history: [], season, wished, onThePage: new Set() })
        expect(first).toMatchObject({ question: { id: wish.id }, because: 'They would like to be asked this' })
      }),
    )
  })

  test('a question for a special moment comes in that moment only', () => {
    holds((input, suggested) => {
      for (const { question } of suggested) {
        const moments = question.tags.filter((tag) => isSituation(tag) && tag !== 'follow-up')
        if (moments.length === 0 || isWished(input, question) || question.tags.includes('follow-up')) continue
        expect(moments.some((tag) => input.tagsNow?.includes(tag))).toBe(true)
        if (moments.includes('named-colleague')) expect(input.tagsNow).toContain('named-colleague')
      }
    })
  })

  test('a follow-up comes only when what it follows was asked a moment ago', () => {
    holds((input, suggested) => {
      for (const { question } of suggested) {
        if (!question.tags.includes('follow-up') || isWished(input, question)) continue
        const before = input.history.filter(({ questionId }) => question.follows?.includes(questionId))
        expect(before.some((one) => input.meeting - one.meeting <= MEETINGS_TO_FOLLOW_UP)).toBe(true)
      }
    })
  })

  test('what needs some meetings behind it does not come before them', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 14 }), (input, number) => {
        const early = { ...input, ...plain, history: [], meeting: number }
        for (const { question } of suggestQuestions(early))
          expect(question.fromMeeting ?? 1).toBeLessThanOrEqual(number)
      }),
    )
  })

  test('of what somebody wants to ask about, and of nothing else', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...tags), (input, about) => {
        for (const { question } of suggestQuestions({ ...input, about })) expect(question.tags).toContain(about)
      }),
    )
  })

  test('among the first six, one question at most is there for the moment; at the first meeting all may be', () => {
    holds((input) => {
      const few = { ...input, ...plain, tagsNow: input.tagsNow, history: [] }
      const isForTheMoment = ({ question }: { question: BankQuestion }) =>
        question.tags.some((tag) => isSituation(tag) && input.tagsNow?.includes(tag))
      const topicsWithMore = new Set(
        suggestQuestions(few)
          .filter((one) => !isForTheMoment(one) && one.question.depth < 3)
          .map(({ question }) => question.topic),
      )
      if (topicsWithMore.size < topics.length) return
      expect(suggestQuestions(few).slice(0, 6).filter(isForTheMoment).length).toBeLessThanOrEqual(1)
    })
    const first = suggestQuestions({ ...calm, meeting: 1, depthsReached: [], tagsNow: ['first-meeting'] })
    expect(first.slice(0, 3).every(({ question }) => question.tags.includes('first-meeting'))).toBe(true)
  })

  test('depth is never forced: at most one step beyond the last four meetings, of which each had facts at least', () => {
    holds((input, suggested) => {
      const deepest = Math.max(0, ...(input.depthsReached ?? []).slice(0, 4).map((depth) => depth ?? 1))
      for (const { question } of suggested) {
        const isCalledFor =
          isWished(input, question) ||
          question.tags.some((tag) => isSituation(tag) && (tag === 'follow-up' || input.tagsNow?.includes(tag)))
        if (!isCalledFor) expect(question.depth).toBeLessThanOrEqual(deepest + 1)
      }
    })
  })

  test('wishes lead', () => {
    holds((input, suggested) => {
      const ranks = suggested.map(({ question }) => (isWished(input, question) ? 0 : 1))
      expect(ranks).toEqual([...ranks].sort())
    })
  })

  test('in a low season encouraging questions come first and nothing stretches', () => {
    holds((input) => {
      const suggested = suggestQuestions({ ...input, season: 'low' }).filter(
        ({ question }) => !isWished(input, question),
      )
      const encourages = suggested.map(({ question }) => question.tags.includes('encouraging'))
      expect(encourages).toEqual([...encourages].sort((a, b) => Number(b) - Number(a)))
      for (const { question } of suggested) expect(question.tags).not.toContain('stretching')
    })
  })

  test('no reason tells the season', () => {
    holds((_, suggested) => {
      for (const { reasons, because } of suggested) {
        expect(because).not.toMatch(/\b(?:season|low|steady)\b/i)
        expect(JSON.stringify(reasons)).not.toMatch(/\b(?:season|low|steady)\b/i)
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
      const suggested = suggestQuestions({ ...input, ...plain, tagsNow: input.tagsNow })
      const available = new Set(
        suggested
          .filter(({ question }) => question.depth < 3 && !question.tags.some(isSituation))
          .map(({ question }) => question.topic),
      ).size
      expect(new Set(suggested.slice(0, available).map(({ question }) => question.topic)).size).toBe(available)
    })
  })

  test('one question about the relationship is enough, unless the moment calls for more', () => {
    holds((input) => {
      const suggested = suggestQuestions({ ...input, ...plain })
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
        const calmer = { ...input, ...plain, history: [] }
        const place = (weeksAgo: number) =>
          suggestQuestions({ ...calmer, topicsTouched: { ...input.topicsTouched, [topic]: day(weeksAgo) } }).findIndex(
            ({ question }) => question.topic === topic,
          )
        expect(place(weeks)).toBeLessThanOrEqual(place(weeks - 1))
      }),
    )
  })
})
