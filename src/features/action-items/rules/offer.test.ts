import { describe, expect, it } from 'vitest'
import { couldBeItem } from './offer.ts'
import type { ParseContext } from './parse.ts'

/** Friday 20 November 2026, Tomás writing. */
const meeting: ParseContext = {
  people: [
    { id: 'ana', name: 'Ana Beltrán' },
    { id: 'tomas', name: 'Tomás Řehoř' },
  ],
  writerId: 'tomas',
  today: '2026-11-20',
}

describe('a finished line, or a point', () => {
  it.each([
    'Tomás will share the importer plan by Friday',
    'Tom will share the importer plan by Friday',
    'TODO Ana to ask Ruth about the budget by Monday',
    '[] book the small room next sprint',
    'Ana: write up the decision by Thursday',
    'I will call him tomorrow',
    'Ana writes the handbook by the 20th',
    'Ana agreed to write to sales this week',
    'Both to read the ladder by our next 1:1',
  ])('“%s” could be an action item', (line) => expect(couldBeItem(line, meeting)).toBe(true))

  it.each([
    '',
    'Ana thinks we should decide by Friday',
    'Ana will be away until Friday',
    'Ana: we launched on Friday',
    'Ana read the ladder on Friday',
    'Ana took over the rota on Monday',
    'Ana said she will call Ruth on Monday',
    'Ana to read the ladder',
    'Why did Ana leave early on Friday?',
    'We talked about Friday',
    'Jonas will share the plan on Friday',
    `Ana to write ${'and write '.repeat(50)} by Friday`,
  ])('“%s” is left alone', (line) => expect(couldBeItem(line, meeting)).toBe(false))
})
