import { describe, expect, test } from 'vitest'
import { labelReader } from './labels.ts'
import { readMood } from './mood.ts'
import { readSkip } from './skipped.ts'

const label = labelReader({
  people: [
    { id: 'priya', name: 'Priya Raman' },
    { id: 'tomas', name: 'Tomás Oliveira' },
  ],
  writerId: 'priya',
})

describe('a heading', () => {
  test.each([
    ['Tomás:', { kind: 'author', personId: 'tomas' }],
    ['tomas', { kind: 'author', personId: 'tomas' }],
    ['PRIYA RAMAN', { kind: 'author', personId: 'priya' }],
    ['Tomás’s topics', { kind: 'author', personId: 'tomas' }],
    ['From Priya', { kind: 'author', personId: 'priya' }],
    ['T:', { kind: 'author', personId: 'tomas' }],
    ['My topics', { kind: 'author', personId: 'priya' }],
    ['Theirs', { kind: 'author', personId: 'tomas' }],
    ['✅ Action items', { kind: 'action-items', personId: null }],
    ['Next Steps:', { kind: 'action-items', personId: null }],
    ['Action items from last time', { kind: 'action-items', personId: null }],
    ["Priya's action items", { kind: 'action-items', personId: 'priya' }],
    ['Nächste Schritte', { kind: 'action-items', personId: null }],
    ['Discussion topics', { kind: 'agenda' }],
    ['Meeting notes', { kind: 'notes' }],
    ['TL;DR', { kind: 'summary' }],
    ['Mei:', null],
    ['Tomás and the audit', null],
    ['Actions speak louder than words', null],
    ['Career', null],
  ])('%s', (heading, expected) => {
    expect(label(heading)).toEqual(expected)
  })
})

describe('a mood', () => {
  test.each([
    ['Mood: 7/10', 7, null, false],
    ['Mood: 7/10 What would make it a 10? "fewer things at once"', 7, 'fewer things at once', false],
    ['How are you feeling (1-10)? 8', 8, null, false],
    ['mood – 6, tired', 6, null, true],
    ['Stimmung: 7 von 10', 7, null, false],
  ])('%s', (text, score, wish, saysMore) => {
    expect(readMood(text)).toEqual({ score, wish, saysMore })
  })

  test.each([
    'Mood: 11/10',
    'Mood: 0',
    'Mood: Tomás 7/10, Priya 5/10',
    'Mood: good',
    'Confidence 4/10',
    'Mood 4/5',
    'Mood: 6-7',
  ])('%s is none', (text) => {
    expect(readMood(text)).toBeNull()
  })
})

describe('a skipped meeting', () => {
  test.each([
    ['skipped (Priya ill)', 'Priya ill'],
    ['Cancelled – travel', 'travel'],
    ['no 1:1 this week because Tomás was at a conference', 'Tomás was at a conference'],
    ["Didn't meet: both in Lisbon", 'both in Lisbon'],
    ['Tomás on PTO', 'Tomás on PTO'],
    ['moved to Friday', 'moved to Friday'],
    ['SKIPPED', ''],
    ['(skipped)', ''],
    ['[cancelled]', ''],
    ['(no meeting)', ''],
    ['(skipped: Priya ill)', 'Priya ill'],
    ['– cancelled by Tomás', 'by Tomás'],
    ['➡ moved to 12 Nov', 'moved to 12 Nov'],
    ['Tomás sick, moved to 23 Oct', 'Tomás sick, moved to 23 Oct'],
  ])('%s', (text, reason) => {
    expect(readSkip(text)).toMatchObject({ reason, before: '' })
  })

  test('keeps its topic', () => {
    expect(readSkip('Recall (cancelled)')).toEqual({ reason: '', before: 'Recall', isPlain: true })
  })

  test.each([
    'Skipped the small talk',
    'talked about the cancelled project plan',
    'holiday plans',
    'on leave policy',
    'the plan (skipped the budget)',
    'cancelled by customers who had waited for weeks',
  ])('%s is none', (text) => {
    expect(readSkip(text)).toBeNull()
  })
})
