import { expect, test } from 'vitest'
import { warnsOnly } from './readiness.ts'

test.each([
  [['watch-out', 'watch-out', 'watch-out', 'watch-out', 'high-five'], true],
  [['watch-out', 'watch-out', 'watch-out', 'high-five'], false],
  [['watch-out', 'watch-out', 'watch-out'], false],
  [[], false],
] as const)('of %j, newest first, one is told that they only warn: %s', (kinds, told) => {
  expect(warnsOnly(kinds)).toBe(told)
})
