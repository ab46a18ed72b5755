import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uncoveredLines } from './coverage.ts'
import { planImport } from './plan/plan-import.ts'
import { understand } from './understand.ts'

const people = [
  { id: 'priya', name: 'Priya Raman' },
  { id: 'tomas', name: 'Tomás Oliveira' },
] as const
const context = { people, writerId: 'priya', importedOn: '2025-11-20', locale: 'en-GB', language: 'en' }
const nobody = { people, exportedOn: '2025-11-20', meetings: [], open: { points: [], actionItems: [] } }

const starts = [
  '', '- ', '* ', '  - ', '    - ', '\t- ', '1. ', '   a) ', '- [ ] ', '- [x] ', '  - [x] ', '- [~] ', '- [x]', '[ ] ', '☐ ', '• ', '> ', '> - [ ] ', '> [!note] ',
  '# ', '## ', '### ', '#### ', '**', '| ', '    ', '→ ', '– ', 'AI: ', 'AI -- ', 'TODO ', 'Action: ', 'Tomás: ', '- Tomás: ', '- Priya to ', 'I\'ll ', '@Priya ', 'Notes: ', 'Summary: ',
  'Mood: 7/10 ', '- Mood: 8/10 ', 'What would make it a 10? ', 'Skipped: ', 'cancelled (', '- ✅ ', '~~', '%% ', '<b>', '<!-- ', '[', '[Tomás] ', '(Priya) ', 'Date: 6 Nov 2025 ', '2 Oct: ',
  '## 2025-10-02 ', '## Nov 6, 2025 – ', '**6 Nov** ', '- 6 Nov ', 'both: ', 'owner: Priya ', '- [ ] both: ', '## Action items ', '## Tomás ', 'Attendees: ', '- Next steps: ', 'Agenda: ', 'Decisions: ',
] // biome-ignore format: a list of snags
const ends = ['', '', '', ':', '**', ' by Friday', ' (EOW)', ' → next sprint', ' (Tomás)', ' → Priya', ' 📅 2025-12-01', ' ✅ 2025-11-01', ' (done)', ' (dropped: no time)', ' (carried over)', ' |', '~~', '?', ' @Tomás', '\\', ' by 20 Nov', ' 7/10', ' – 18 Nov', '</b>', ' -->', ']', ' due 5/6', ' next time', ' tomorrow', ' ASAP'] // biome-ignore format: a list of snags
const shapes = ['', '', '', '---', '===', '***', '```', '~~~', '## 2025-11-13', 'Nov 6, 2025', '**Oct 30**', '# 2024', '# November 2025', 'Tomás:', '**Priya**', 'Action items', '**Action items**', 'Notes:', '## Agenda', '- Tomás:', '- Action items:', '| Action | Owner | Due |', '|---|---|---|', '- [ ]', '-', '>', '<details>', '### Summary', '[[2025-10-09]]', '- 25 Sep 2025', '## 18/09/2025 — skipped', '    ', '- [x] ', '<!-- rapport history 1 -->', '## Still open', '### Talking points'] // biome-ignore format: a list of snags

/** Lines in every style, each with a word of its own in the middle that must be found again. */
const documents = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.tuple(fc.constantFrom(...starts), fc.integer({ min: 1, max: 3 }), fc.constantFrom(...ends)),
      },
      { weight: 2, arbitrary: fc.constantFrom(...shapes) },
    ),
    { maxLength: 30 },
  )
  .map((parts) => {
    let word = 0
    const lines = parts.map((part) => {
      if (typeof part === 'string') return part
      const words = Array.from({ length: part[1] }, (_, index) => `word${word + index + 1}x`)
      word += part[1]
      return `${part[0]}${words.join(' ')}${part[2]}`
    })
    return { source: lines.join('\n'), words: Array.from({ length: word }, (_, index) => `word${index + 1}x`) }
  })

test('not one line of a document is lost', () => {
  fc.assert(
    fc.property(documents, ({ source }) => {
      expect(uncoveredLines(source, understand(source, context))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('not one word is lost between the document and what an import keeps', () => {
  fc.assert(
    fc.property(documents, ({ source, words }) => {
      const kept = JSON.stringify(planImport(understand(source, context), nobody)).toLowerCase()
      expect(words.filter((word) => !kept.includes(word))).toEqual([])
    }),
    { numRuns: 1000 },
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
