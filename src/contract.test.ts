import { expect, test } from 'vitest'
import type { z } from 'zod'
import { contract } from './contract.ts'

// What somebody reads when an input is wrong: a sentence, whatever the operation and the field.
type Schema = z.core.$ZodType
const SENTENCE = /^[A-Z“].*[.?!]$/s
const TERMS = /\b(expected|invalid|zod|undefined|regex|schema|NaN)\b/i

const wrong: unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'x'.repeat(200_001),
  '2026-02-30',
  'next Tuesday',
  -1e9,
  1e9,
  0.5,
  Number.NaN,
  true,
  [],
  Array.from({ length: 2000 }, () => 0),
  {},
]

const inputs = operations(contract)
const fields = new Map(inputs.flatMap(([name, schema]) => fieldsOf(schema, name)))

test('the walk over the contract finds its operations, and fields in depth', () => {
  expect(inputs.length).toBeGreaterThan(60)
  expect(fields.size).toBeGreaterThan(inputs.length)
  expect([...fields.keys()]).toEqual(
    expect.arrayContaining([
      'meetings.wrapUp.summary',
      'pairs.setRhythm.rhythm.weekday',
      'templates.add.sections[].title',
    ]),
  )
})

test('an operation asked without anything says what is missing in sentences', () => {
  const said = inputs.flatMap(([name, schema]) => complaints(schema, {}).map((message) => [name, message]))
  expect(said.filter(([, message]) => !isSentence(message!))).toEqual([])
})

test('every field says each of its limits in a sentence', () => {
  const said = [...fields].flatMap(([name, schema]) =>
    wrong.flatMap((value) => complaints(schema, value).map((message) => [name, message])),
  )
  expect(said.length).toBeGreaterThan(fields.size)
  expect(said.filter(([, message]) => !isSentence(message!))).toEqual([])
})

test('a fault that no field words itself is said by its kind', () => {
  const said = (field: string, value: unknown) => complaints(fields.get(field)!, value)
  expect(said('actionItems.add.dueOn', '2026-02-30')).toEqual(['Choose a day that exists, written like 2026-11-27.'])
  expect(said('meetings.history.limit', 1000)).toEqual(['Choose a number of at most 100.'])
  expect(said('meetings.book.startsAt', 'next Tuesday')).toEqual([
    'Choose a day and a time that exist, written like 2026-11-27T10:00:00Z.',
  ])
  expect(said('checkOuts.answer.head', 5)).toEqual(['Choose a number of at most 4.'])
})

function isSentence(message: string): boolean {
  return SENTENCE.test(message) && !TERMS.test(message)
}

function complaints(schema: Schema, value: unknown): string[] {
  const { error } = (schema as z.ZodType).safeParse(value)
  return error?.issues.map(({ message }) => message) ?? []
}

function operations(router: object, name = ''): [string, Schema][] {
  const own = (router as { '~orpc'?: { inputSchema?: Schema } })['~orpc']
  if (own) return own.inputSchema ? [[name, own.inputSchema]] : []
  return Object.entries(router).flatMap(([key, inner]) => operations(inner as object, name ? `${name}.${key}` : key))
}

/** Every schema inside a schema, by where it stands. */
function fieldsOf(schema: Schema, at: string): [string, Schema][] {
  const def = schema._zod.def as unknown as Record<string, unknown>
  const inside: [string, Schema][] =
    def.type === 'object'
      ? Object.entries(def.shape as Record<string, Schema>).map(([key, field]) => [`${at}.${key}`, field])
      : def.type === 'array'
        ? [[`${at}[]`, def.element as Schema]]
        : def.type === 'union'
          ? (def.options as Schema[]).map((option) => [at, option])
          : [def.innerType, def.in, def.valueType].flatMap((inner) => (inner ? [[at, inner as Schema]] : []))
  return inside.flatMap(([name, inner]) => [...fieldsOf(inner, name), [name, inner]])
}
