import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { carriedOut } from '../../../../tests/fixtures/exchange/carried-out.ts'
import { outline } from '../../../../tests/fixtures/exchange/outline.ts'
import { type History, planImport, uncoveredLines, understand } from './index.ts'

const folder = new URL('../../../../tests/fixtures/exchange/documents/', import.meta.url)
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.txt'))
const people = [
  { id: 'priya', name: 'Priya Raman' },
  { id: 'tomas', name: 'Tomás Oliveira' },
] as const
const nothing: History = { people, exportedOn: '2025-11-20', meetings: [], open: { points: [], actionItems: [] } }
/** Whoever brings the document reads dates as at home; most of these are British. */
const locales: Record<string, string> = {
  'american-slashes.md': 'en-US',
  'american-bullets.md': 'en-US',
  'german.md': 'de',
  'french.md': 'fr',
}

function read(name: string) {
  const source = readFileSync(new URL(name, folder), 'utf8')
  const locale = locales[name] ?? 'en-GB'
  const context = { people, writerId: 'priya', importedOn: '2025-11-20', locale, language: locale.slice(0, 2) }
  return { source, understood: understand(source, context) }
}

test.each(names)('%s is understood as a reader would, and not one line of it is lost', (name) => {
  const { source, understood } = read(name)
  const expected = readFileSync(new URL(name.replace(/\.\w+$/, '.expected.txt'), folder), 'utf8')
  expect(`${outline(understood, people)}\n`).toBe(expected)
  expect(uncoveredLines(source, understood)).toEqual([])
})

test.each(names)('%s adds nothing when it comes again', (name) => {
  const { understood } = read(name)
  const there = carriedOut(planImport(understood, nothing), nothing)
  const { keys: _, unchanged: __, ...additions } = planImport(understood, there)
  expect(additions).toEqual({ meetings: [], fills: [], points: [], outcomes: [], notes: [], actionItems: [] })
})
