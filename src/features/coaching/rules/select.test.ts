import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Hint, offersSwitchingOff, type Severity, visibleHints, wordPattern } from './index.ts'

const hint = fc.record({
  rule: fc.constantFrom('a', 'b', 'c', 'd'),
  severity: fc.constantFrom<Severity>(0, 1, 2, 3),
  start: fc.nat(20),
  end: fc.integer({ min: 21, max: 40 }),
  message: fc.constant('…'),
})
const at = (rule: string, severity: Severity, start: number): Hint => ({
  rule,
  severity,
  start,
  end: start + 1,
  message: '',
})

describe('which hints are shown', () => {
  test('never more than two, never a counted-only one, never a dismissed or switched-off rule', () => {
    fc.assert(
      fc.property(fc.array(hint), (hints) => {
        const shown = visibleHints(hints, { dismissed: new Set(['a']), off: new Set(['b']) })
        expect(shown.length).toBeLessThanOrEqual(2)
        for (const { rule, severity } of shown) {
          expect(severity).toBeGreaterThan(0)
          expect(['c', 'd']).toContain(rule)
        }
      }),
    )
  })

  test('the order in which rules ran makes no difference', () => {
    const hints = [at('a', 1, 0), at('b', 2, 5), at('c', 2, 3), at('d', 3, 9)]
    expect(visibleHints(hints).map(({ rule }) => rule)).toEqual(['d', 'c'])
    expect(visibleHints([...hints].reverse())).toEqual(visibleHints(hints))
  })

  test('the same words and the same rule get one hint', () => {
    expect(visibleHints([at('a', 2, 0), at('b', 1, 0)])).toHaveLength(1)
    expect(visibleHints([at('a', 2, 0), at('a', 2, 7)])).toHaveLength(1)
  })

  test('every third dismissal of a rule offers to switch it off', () => {
    expect([0, 1, 2, 3, 4, 6].filter(offersSwitchingOff)).toEqual([3, 6])
  })
})

test('a word list matches whole words and the longest phrase', () => {
  const pattern = wordPattern(['try', 'try out', 'e.g.'])
  expect(pattern.exec('we TRY out things')?.[0]).toBe('TRY out')
  expect(pattern.test('a tryst')).toBe(false)
  expect(pattern.test("don'try")).toBe(false)
})
