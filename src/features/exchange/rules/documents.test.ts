import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { outline } from '../../../../tests/fixtures/exchange/outline.ts'
import { uncoveredLines, understand } from './index.ts'

const folder = new URL('../../../../tests/fixtures/exchange/documents/', import.meta.url)
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.txt'))
const people = [
  { id: 'priya', name: 'Priya Raman' },
  { id: 'tomas', name: 'Tomás Oliveira' },
]
/** Whoever brings the document reads dates as at home; most of these are British. */
const locales: Record<string, string> = {
  'american-slashes.md': 'en-US',
  'american-bullets.md': 'en-US',
  'german.md': 'de',
  'french.md': 'fr',
}

test.each(names)('%s is understood as a reader would', (name) => {
  const source = readFileSync(new URL(name, folder), 'utf8')
  const locale = locales[name] ?? 'en-GB'
  const context = { people, writerId: 'priya', importedOn: '2025-11-20', locale, language: locale.slice(0, 2) }
  const understood = understand(source, context)
  const expected = readFileSync(new URL(name.replace(/\.\w+$/, '.expected.txt'), folder), 'utf8')
  expect(`${outline(understood, people)}\n`).toBe(expected)
  expect(uncoveredLines(source, understood)).toEqual([])
})
