import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf, type PartName, paragraphOf, partsOfShape } from './paragraph.ts'

const nothing = Object.fromEntries(
  [...partsOfShape.sbi, ...partsOfShape['four-steps']].map((part) => [part, '']),
) as Record<PartName, string>

describe('how feedback will read', () => {
  test.each([
    [{ situation: 'At Tuesday’s hand-over', behaviour: 'You stayed.' }, 'At Tuesday’s hand-over, you stayed.'],
    [{ situation: 'Tuesday’s hand-over.', behaviour: 'You stayed' }, 'Tuesday’s hand-over. You stayed.'],
    [{ situation: 'The hand-over', behaviour: 'Priya stayed' }, 'The hand-over. Priya stayed.'],
    [{ behaviour: ' You said “stop it!”\n\nThen you left ' }, 'You said “stop it!” Then you left.'],
    [{}, ''],
  ])('%j', (parts, expected) => {
    expect(paragraphOf('sbi', { ...nothing, ...parts })).toBe(expected)
  })

  test('the parts of the other shape stay out of it', () => {
    expect(paragraphOf('four-steps', { ...nothing, situation: 'On Monday', facts: 'The door was open.' })).toBe(
      'The door was open.',
    )
  })

  test('the coach reads every part exactly where it was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('sbi' as const, 'four-steps' as const),
        fc.array(fc.string(), { minLength: 7, maxLength: 7 }),
        (shape, texts) => {
          const parts = Object.fromEntries(
            Object.keys(nothing).map((part, index) => [part, texts[index]!]),
          ) as typeof nothing
          const { text, placed } = linesOf(shape, parts)
          for (const { part, start, end } of placed) expect(text.slice(start, end)).toBe(parts[part])
        },
      ),
    )
  })
})
