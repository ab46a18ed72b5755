import { describe, expect, it } from 'vitest'
import { Half, loadCases, measure, shortOf } from '../measure.ts'
import set from './set.ts'

describe.each(Half)('what is read of a sentence, on the %s half', (half) => {
  it('reaches its bar', () => {
    expect(shortOf(set.bar, measure(set, loadCases(import.meta.dirname, half)))).toEqual([])
  })
})
