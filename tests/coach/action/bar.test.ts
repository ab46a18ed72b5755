import { describe, expect, it } from 'vitest'
import { Half, loadCases, measure, shortOf } from '../measure.ts'
import set from './set.ts'

describe.each(Half)('the action coach on the %s half', (half) => {
  it('reaches its bar', () => {
    expect(shortOf(set.bar, measure(set, loadCases(import.meta.dirname, half)))).toEqual([])
  })
})

it('is judged on at least 200 texts of our own, half of them held back', () => {
  const [seen, heldBack] = Half.map((half) => loadCases(import.meta.dirname, half).length)
  expect(seen! + heldBack!).toBeGreaterThanOrEqual(200)
  expect(heldBack!).toBeGreaterThanOrEqual(100)
})
