import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeSummary } from './letter.ts'
import { draftSummary, LONGEST_SUMMARY } from './summary.ts'

const point = (text: string, rest = {}) => ({
  text,
  notes: '',
  fate: null as string | null,
  agreed: [] as string[],
  ...rest,
})

test('a drafted summary says what was talked about, and what the two agreed, else how the notes begin', () => {
  const summary = draftSummary({
    points: [
      point('The importer', { fate: 'discussed', agreed: ['He decides', 'Support is told'] }),
      point('The guild', { notes: '- [ ] He would like to speak there. In May.\nAnd more.' }),
      point('Not talked about'),
    ],
    notes: 'A good half hour.',
  })
  expect(summary).toBe(
    'The importer. He decides. Support is told.\nThe guild. He would like to speak there.\nA good half hour.',
  )
})

test('a drafted summary always fits, ends after a whole line, and says how much it leaves out', () => {
  const texts = fc.array(
    fc.string({ minLength: 1, maxLength: 2000 }).map((text) => `x${text.replaceAll('\n', ' ')}`),
    {
      maxLength: 60,
    },
  )
  fc.assert(
    fc.property(texts, (all) => {
      const points = all.map((text) => point(text, { fate: 'discussed' }))
      const summary = draftSummary({ points, notes: '' })
      expect(summary.length).toBeLessThanOrEqual(LONGEST_SUMMARY)
      const lines = summary === '' ? [] : summary.split('\n')
      const left = Number(/^And (\d+) more/.exec(lines.at(-1) ?? '')?.[1] ?? 0)
      expect(lines.length - (left > 0 ? 1 : 0) + left).toBe(all.length)
    }),
  )
})

test('the letter says each promise once, whose it is from its reader’s side, and when they meet again on their clock', () => {
  const held = {
    begunAt: '2026-11-26T22:30:00Z',
    summary: 'He decides.',
    people: [
      { id: 'priya', name: 'Priya Raman', called: '' },
      { id: 'tomas', name: 'Tomás Oliveira', called: 'Tom' },
    ],
    actionItems: [
      { text: 'Tell support', ownerId: 'tomas', dueOn: '2026-12-04' },
      { text: 'Read the draft', ownerId: null, dueOn: null },
    ],
    carriedOver: ['The guild'],
    next: { startsAt: '2026-12-03T10:00:00Z', confirmed: true },
  }
  const { subject, parts } = writeSummary(held, { personId: 'tomas', timeZone: 'Asia/Tokyo' })
  expect(subject).toMatch(/^Your one-on-one with Priya Raman, Friday 27 November 2026$/)
  expect(parts).toContainEqual({
    heading: 'What you agreed:',
    lines: [
      { text: expect.stringMatching(/^You: Tell support, by Friday 4 December/) },
      { text: 'Both: Read the draft' },
    ],
  })
  expect(JSON.stringify(parts).split('Tell support').length).toBe(2)
  expect(JSON.stringify(writeSummary(held, { personId: 'priya', timeZone: 'UTC' }))).toContain('"Tom: Tell support, by')
  expect(parts.join('\n')).toMatch(/You meet again on Thursday 3 December 2026 at 19:00, as you two confirmed\./)
})
