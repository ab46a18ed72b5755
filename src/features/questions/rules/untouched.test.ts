import { expect, test } from 'vitest'
import { longestUntouched } from './untouched.ts'

const today = '2026-11-20'
const pair = { held: 12, firstOn: '2026-08-07', touched: {} }

test('what never came up counts from the first meeting', () =>
  expect(longestUntouched(pair, today)).toEqual({ topic: 'growth', weeks: 15 }))

test('the one left alone for longest is named, once that is two months', () => {
  const touched = { growth: '2026-09-04', feedback: '2026-11-13', connection: '2026-10-01' }
  expect(longestUntouched({ ...pair, touched }, today)).toEqual({ topic: 'growth', weeks: 11 })
  expect(longestUntouched({ ...pair, touched: { ...touched, growth: '2026-10-02' } }, today)).toBeNull()
})

test('nothing is said of a topic of which nothing can be known, nor before the fourth meeting', () => {
  const touched = { growth: '2026-11-13', feedback: '2026-11-13' }
  expect(longestUntouched({ ...pair, touched }, today)).toBeNull()
  expect(longestUntouched({ ...pair, held: 3 }, today)).toBeNull()
})
