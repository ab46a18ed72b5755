import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDocument } from '../../../../tests/fixtures/exchange/any-document.ts'
import { holdsNothing, uncoveredLines } from './coverage.ts'
import { planImport } from './plan/plan-import.ts'
import { understand } from './understand.ts'

const people = [
  { id: 'priya', name: 'Priya Raman' },
  { id: 'tomas', name: 'Tomás Oliveira' },
] as const
const context = { people, writerId: 'priya', importedOn: '2025-11-20', locale: 'en-GB', language: 'en' }
const nobody = { people, exportedOn: '2025-11-20', meetings: [], open: { points: [], actionItems: [] } }

test('not one line of a document is lost', () => {
  fc.assert(
    fc.property(anyDocument, ({ source }) => {
      expect(uncoveredLines(source, understand(source, context))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('not one word is lost between the document and what an import keeps, but for what is private to the other', () => {
  fc.assert(
    fc.property(anyDocument, ({ source, words }) => {
      const document = understand(source, context)
      const points = [document.undated, ...document.meetings].flatMap((page) => page.points)
      const ofTheOther = points.filter(({ authorId, visibility }) => visibility !== 'both' && authorId === 'tomas')
      const kept = JSON.stringify([planImport(document, nobody), ofTheOther]).toLowerCase()
      expect(words.filter((word) => !kept.includes(word))).toEqual([])
    }),
    { numRuns: 1000, examples: [[{ source: '---\nDate: 6 Nov 2025 word1x\n---', words: ['word1x'] }]] },
  )
})

test('any text at all is understood without an error, and covered', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 })),
      (source) => {
        expect(uncoveredLines(source, understand(source, context))).toEqual([])
      },
    ),
    { numRuns: 500 },
  )
})

test('more action items than can be read are kept as notes, and that is said', () => {
  const source = `## 6 Nov 2025\n${Array.from({ length: 5002 }, (_, index) => `- [ ] call number ${index}`).join('\n')}`
  const { meetings, warnings } = understand(source, context)
  expect(meetings[0]!.actionItems).toHaveLength(5000)
  expect(meetings[0]!.notes).toMatchObject([
    { markdown: '- [ ] call number 5000\n- [ ] call number 5001', firstLine: 5002 },
  ])
  expect(warnings.filter(({ kind }) => kind === 'too_many_action_items')).toMatchObject([{ line: 5002 }])
})

test.each([
  ['---\n\n***', true],
  ['<br>', true],
  ['one word', false],
  ['# A title', false],
  ['## 6 Nov 2025', false],
])('%j holds nothing to keep: %s', (source, isEmpty) => {
  expect(holdsNothing(understand(source, context))).toBe(isEmpty)
})

test('what is too long for its place is kept whole as a note', () => {
  const long = (length: number) => 'word '.repeat(length / 5).trim()
  const source = `## 6 Nov 2025 – ${long(250)}\n- ${long(2500)}\n- [ ] ${long(1500)}\n\n${long(500_000)}`
  const [meeting] = understand(source, context).meetings
  expect(meeting).toMatchObject({ points: [], actionItems: [] })
  expect(meeting!.title.length).toBeLessThanOrEqual(200)
  const notes = meeting!.notes.map(({ markdown }) => markdown).join('\n')
  for (const length of [250, 2500, 1500, 500_000]) expect(notes).toContain(long(length))
  expect(uncoveredLines(source, understand(source, context))).toEqual([])
})
