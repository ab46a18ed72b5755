import { expect, test } from 'vitest'
import { longestUntouched } from './untouched.ts'

const today = '2026-11-20'
const pair = { held: 12, firstOn: '2026-08-07', touched: {} }

test('what never came up counts from the first meeting', () =>
  expect(longestUntouched(pair, today)).toEqual({ topic: 'growth', weeks: 15, sure: true }))

test('the one left alone for longest is named, once that is two months', () => {
  const touched = { growth: '2026-09-04', feedback: '2026-11-13', connection: '2026-10-01' }
  expect(longestUntouched({ ...pair, touched }, today)).toEqual({ topic: 'growth', weeks: 11, sure: true })
  expect(longestUntouched({ ...pair, touched: { ...touched, growth: '2026-10-02' } }, today)).toBeNull()
})

test('after something without a topic was talked about, nobody is sure that it was something else', () => {
  const touched = { growth: '2026-09-04', feedback: '2026-11-13' }
  expect(longestUntouched({ ...pair, touched, untoldOn: '2026-10-02' }, today)).toMatchObject({ sure: false })
  expect(longestUntouched({ ...pair, touched, untoldOn: '2026-09-04' }, today)).toMatchObject({ sure: true })
})

test('nothing is said of what never came up and need not, nor before the fourth meeting', () => {
  const touched = { growth: '2026-11-13', feedback: '2026-11-13' }
  expect(longestUntouched({ ...pair, touched }, today)).toBeNull()
  expect(longestUntouched({ ...pair, held: 3 }, today)).toBeNull()
})
