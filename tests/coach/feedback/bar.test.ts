import { describe, expect, test } from 'vitest'
import { Half, loadCases, measure, shortOf } from '../measure.ts'
import { kilobytesOf } from '../size.ts'
import set from './set.ts'

describe.each(Half)('the feedback coach on the %s half', (half) => {
  test('reaches its bar', () => {
    expect(shortOf(set.bar, measure(set, loadCases(import.meta.dirname, half)))).toEqual([])
  })
})

test('it is judged on at least 550 notes of our own, half of them held back, none in both halves', () => {
  const [seen, heldBack] = Half.map((half) => loadCases(import.meta.dirname, half).map(({ text }) => text))
  expect(seen!.length + heldBack!.length).toBeGreaterThanOrEqual(550)
  expect(heldBack!.length).toBeGreaterThanOrEqual(275)
  expect(new Set([...seen!, ...heldBack!]).size).toBe(seen!.length + heldBack!.length)
})

test('it stays light enough to load while somebody types', async () => {
  expect(await kilobytesOf(set.entry)).toBeLessThan(set.bar.kilobytes!)
})
