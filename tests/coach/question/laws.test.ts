import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coachQuestion } from '../../../src/features/questions/rules/coach.ts'
import { Half, loadCases } from '../measure.ts'

const questions = Half.flatMap((half) => loadCases(import.meta.dirname, half)).map(({ text }) => text)
const fragments = fc
  .array(
    fc.constantFrom(...questions.flatMap((text) => text.split(' ')), '\n', '\n\n', '- ', '“', '”', '…', '?', '🙂'),
    {
      maxLength: 25,
    },
  )
  .map((words) => words.join(' '))

describe('every rewrite offered for a labelled question', () => {
  test('is itself a question worth asking', () => {
    for (const text of questions) {
      for (const { rule, rewrite, alternatives = [] } of coachQuestion(text)) {
        if (rule === 'Q4') continue
        for (const offered of [rewrite ?? '', ...alternatives]) {
          expect(
            coachQuestion(offered).filter(({ severity }) => severity > 0),
            `${text} → ${offered}`,
          ).toEqual([])
        }
      }
    }
  })
})

test('no rewrite is broken English', () => {
  const broken =
    /\b(?:if|make|makes|led) (?:you|we|I|they|it) (?:be|been|not|am|is|are)\b|^(?:why|how|what|who) (?:the|your|you|we)\b|\b(\w+) \1\b|\b(?:perhaps|maybe|not|the|you|on|in)ing\b/i
  const offered = questions.flatMap((text) =>
    coachQuestion(text).flatMap(({ rewrite = '', alternatives = [] }) => [rewrite, ...alternatives]),
  )
  expect(offered.filter((text) => broken.test(text))).toEqual([])
})

describe('whatever is typed', () => {
  test('hints lie inside the text, and the same text gets the same hints', () => {
    fc.assert(
      fc.property(fragments, (text) => {
        const hints = coachQuestion(text)
        expect(coachQuestion(text)).toEqual(hints)
        for (const { start, end, message } of hints) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(message).not.toBe('')
        }
      }),
    )
  })

  test('curly or straight, nothing changes', () => {
    for (const text of questions) {
      const curly = text.replaceAll("'", '’')
      if (/(?:^|\s)'/.test(text)) continue
      expect(coachQuestion(curly).map(({ rule, severity }) => [rule, severity])).toEqual(
        coachQuestion(text).map(({ rule, severity }) => [rule, severity]),
      )
    }
  })

  test('shouting changes nothing', () => {
    for (const text of questions.filter((one) => !/^[^,]*,|"|http|@/.test(one))) {
      const loud = coachQuestion(text.toUpperCase()).map(({ rule }) => rule)
      expect(loud, text).toEqual(coachQuestion(text).map(({ rule }) => rule))
    }
  })
})
