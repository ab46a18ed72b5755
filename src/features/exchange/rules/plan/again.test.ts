import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDocument } from '../../../../../tests/fixtures/exchange/any-document.ts'
import { carriedOut } from '../../../../../tests/fixtures/exchange/carried-out.ts'
import type { History } from '../history/history.ts'
import { understand } from '../understand.ts'
import { planImport } from './plan-import.ts'

const people = [
  { id: 'priya', name: 'Priya Raman' },
  { id: 'tomas', name: 'Tomás Oliveira' },
] as const
const nothing: History = { people, exportedOn: '2025-11-20', meetings: [], open: { points: [], actionItems: [] } }
const read = (source: string) =>
  understand(source, { people, writerId: 'priya', importedOn: '2025-11-20', locale: 'en-GB', language: 'en' })
const planOf = (source: string, existing: History) => planImport(read(source), existing)
const imported = (source: string, existing: History) => carriedOut(planOf(source, existing), existing)

test('importing any document again adds nothing and fills nothing', () => {
  fc.assert(
    fc.property(anyDocument, ({ source }) => {
      const { keys: _, unchanged: __, ...additions } = planOf(source, imported(source, nothing))
      expect(additions).toEqual({ meetings: [], fills: [], points: [], outcomes: [], notes: [], actionItems: [] })
    }),
    { numRuns: 400 },
  )
})

const line = fc.tuple(
  fc.constantFrom('- ', '- Tomás: ', '- [ ] ', '- [x] Priya to call ', '', '> '),
  fc.constantFrom('importer', 'audit', 'holiday', 'guild talk', 'ladder', 'on-call', 'budget'),
  fc.boolean(),
)
const page = fc.uniqueArray(line, { maxLength: 6, selector: ([, words]) => words })
const days = ['20 Nov', '13 Nov', '6 Nov', '30 Oct', '23 Oct']
const pages = fc.array(fc.tuple(page, fc.boolean()), { minLength: 1, maxLength: days.length })

// A promise copied from page to page is kept where it was met first: on the oldest page of the first import.
const promises = ({ meetings }: History) =>
  meetings.flatMap(({ actionItems }) => actionItems.map(({ text }) => text)).sort()

/** What stands on which day, in any order. */
const contents = ({ meetings }: History) =>
  meetings
    .map(({ date, points, notes }) => ({
      date,
      points: points.map(({ text }) => text).sort(),
      notes: notes.split('\n').filter(Boolean).sort(),
    }))
    .sort((a, b) => a.date.localeCompare(b.date))

test('a document imported as it grows ends up like the whole document imported once', () => {
  fc.assert(
    fc.property(pages, (list) => {
      const written = (isWhole: boolean) =>
        list
          .flatMap(([lines, isEarly], index) => {
            const kept = lines.filter(([, , isInBoth]) => isWhole || isInBoth)
            const page = `## ${days[index]} 2025\n\n${kept.map(([start, words]) => `${start}${words}`).join('\n\n')}\n\n`
            return isWhole || isEarly ? page : []
          })
          .join('')
      const grown = imported(written(true), imported(written(false), nothing))
      const whole = imported(written(true), nothing)
      expect(contents(grown)).toEqual(contents(whole))
      expect(promises(grown)).toEqual(promises(whole))
    }),
    { numRuns: 400 },
  )
})
