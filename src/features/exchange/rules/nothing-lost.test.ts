import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDocument } from '../../../../tests/fixtures/exchange/any-document.ts'
import { uncoveredLines } from './coverage.ts'
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

test('not one word is lost between the document and what an import keeps', () => {
  fc.assert(
    fc.property(anyDocument, ({ source, words }) => {
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
