import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CoachSet, measure, precisionOf, recallOf, shortOf } from './measure.ts'

const hint = (rule: string, severity: 1 | 2) => ({ rule, severity, start: 0, end: 1, message: '' })
const set: CoachSet = {
  name: 'toy',
  entry: join(import.meta.dirname, 'measure.ts'),
  rules: ['loud', 'quiet'],
  run: (text) => [...(text.includes('!') ? [hint('loud', 2)] : []), ...(text.includes('?') ? [hint('quiet', 1)] : [])],
  verdict: (text) => (text.includes('!') ? 'bad' : 'good'),
  bar: { falseAlarms: 0.5, precision: 0.5, recall: 0.5, verdicts: { bad: 0.5 } },
}
const labelled = (text: string, expected: string[], rest = {}) => ({
  text,
  expect: expected,
  allow: [],
  context: {},
  ...rest,
})

describe('measuring a coach', () => {
  test('precision counts what it said, recall what it should have said', () => {
    const { rules } = measure(set, [labelled('a!', ['loud']), labelled('b', ['loud']), labelled('c?', [])])
    expect(precisionOf(rules)).toBe(1 / 2)
    expect(recallOf(rules)).toBe(1 / 2)
  })

  test('what is allowed counts neither way, but a loud hint on a good text is a false alarm all the same', () => {
    const score = measure(set, [labelled('a!', [], { allow: ['loud'] })])
    expect(precisionOf(score.rules)).toBe(1)
    expect(score.falseAlarms).toBe(1)
    expect(shortOf(set.bar, score)).toEqual(['false alarms are 1.000, should be at most 0.5'])
  })

  test('a verdict is judged only where a text has one', () => {
    const score = measure(set, [labelled('a', ['loud'], { verdict: 'bad' }), labelled('b', [])])
    expect(score.verdicts).toEqual({ bad: { texts: 1, right: 0 } })
    expect(shortOf(set.bar, score)).toContain('"bad" is 0.000, should be at least 0.5')
  })

  test('a label nobody knows is an error, not a silent zero', () => {
    expect(() => measure(set, [labelled('a', ['laod'])])).toThrow(/laod/)
  })
})
