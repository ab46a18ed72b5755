import { expect, test } from 'vitest'
import { carriedOut } from '../../../../tests/fixtures/exchange/carried-out.ts'
import { type History, planImport, understandAgain } from './index.ts'

const people = [
  { id: 'priya', name: 'Priya Raman' },
  { id: 'tomas', name: 'Tomás Oliveira' },
] as const
const nothing: History = { people, exportedOn: '2025-11-20', meetings: [], open: { points: [], actionItems: [] } }
const context = (locale: string) => ({ people, writerId: 'priya', importedOn: '2025-11-20', locale, language: 'en' })

/** The document as it is read in a browser of this language, after it was imported in a British one. */
function readAgain(source: string, locale: string, longer = source) {
  const first = planImport(understandAgain(source, context('en-GB'), { existing: nothing, seenKeys: [] }), nothing)
  const before = { existing: carriedOut(first, nothing), seenKeys: first.keys }
  const document = understandAgain(longer, context(locale), before)
  return { document, plan: planImport(document, before.existing, before.seenKeys) }
}

const ambiguous = '## 5/6/2025\n- planning\n- [ ] Tomás: call by 9/6\n\n## 12/5/2025\n- roadmap\n'

test('5/6 is read as it was when the document came before, whatever the language of the browser is now', () => {
  const { document, plan } = readAgain(ambiguous, 'en-US')
  expect(document.meetings.map(({ date }) => date)).toEqual(['2025-06-05', '2025-05-12'])
  expect({ ...plan, keys: [], unchanged: {} }).toEqual({
    meetings: [],
    fills: [],
    points: [],
    outcomes: [],
    notes: [],
    actionItems: [],
    keys: [],
    unchanged: {},
  })
  expect(document.warnings[0]!.message).toContain('as it was when this document came before')
})

test('what has been added since is added under the same reading', () => {
  const { plan } = readAgain(ambiguous, 'en-US', `## 10/7/2025\n- holidays\n\n${ambiguous}`)
  expect(plan.meetings.map(({ date }) => date)).toEqual(['2025-07-10'])
})

test('a document that was never here is read as the language writes it', () => {
  const { document } = readAgain('## 6 Nov 2025\n- something else', 'en-US', ambiguous)
  expect(document.meetings.map(({ date }) => date)).toEqual(['2025-05-06', '2025-12-05'])
})
