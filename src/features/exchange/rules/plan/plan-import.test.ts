import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { carriedOut } from '../../../../../tests/fixtures/exchange/carried-out.ts'
import type { History } from '../history/history.ts'
import { writeMarkdown } from '../history/write-markdown.ts'
import { understand } from '../understand.ts'
import type { ImportPlan } from './plan.ts'
import { planImport } from './plan-import.ts'

const people = [
  { id: 'priya', name: 'Priya Raman' },
  { id: 'tomas', name: 'Tomás Oliveira' },
] as const
const nothing: History = { people, exportedOn: '2025-11-20', meetings: [], open: { points: [], actionItems: [] } }
const read = (source: string, importedOn = '2025-11-20') =>
  understand(source, { people, writerId: 'priya', importedOn, locale: 'en-GB', language: 'en' })
const plan = (source: string, existing = nothing, seenKeys: readonly string[] = []) =>
  planImport(read(source), existing, seenKeys)
const imported = (source: string, existing = nothing) => carriedOut(plan(source, existing), existing)
const additions = ({ meetings, fills, points, outcomes, notes, actionItems }: ImportPlan) => ({
  meetings: meetings.map(({ date }) => date),
  fills,
  points: points.map(({ text }) => text),
  outcomes,
  notes: notes.map(({ markdown }) => markdown),
  actionItems: actionItems.map(({ text }) => text),
})
const none = { meetings: [], fills: [], points: [], outcomes: [], notes: [], actionItems: [] }

const sample = readFileSync(new URL('../../../../../tests/fixtures/exchange/running-notes.md', import.meta.url), 'utf8')

describe('a first import', () => {
  test('creates every meeting, held or skipped', () => {
    expect(
      plan(sample).meetings.map(({ date, isHeld, skipped, mood, title }) => [date, isHeld, skipped, mood, title]),
    ).toEqual([
      ['2025-10-02', true, null, null, 'Intro'],
      ['2025-10-16', true, null, null, ''],
      ['2025-10-23', true, null, 7, ''],
      ['2025-10-30', false, { reason: 'Priya ill' }, null, ''],
      ['2025-11-06', true, null, null, ''],
      ['2025-11-13', true, null, null, ''],
    ])
  })

  test('keeps the wish beside a mood, and the top of the document, as notes', () => {
    const { notes } = plan(sample)
    expect(
      notes.filter(({ on }) => 'meeting' in on && 'key' in on.meeting && on.meeting.key === '2025-10-23'),
    ).toMatchObject([{ markdown: 'What would make it a 10? fewer things at once' }])
    expect(notes.at(-1)).toMatchObject({
      on: { meeting: { key: '2025-10-02' } },
      markdown: '# **Tomás / Priya 1:1**\n\n*Shared doc, linked from the calendar invite. Newest on top.*',
    })
  })

  test('gives a point without a name to whoever brings the document', () => {
    const { points } = plan('## 6 Nov 2025\n- planning\n- Tomás: importer')
    expect(points.map(({ authorId, text }) => [authorId, text])).toEqual([
      ['priya', 'planning'],
      ['tomas', 'importer'],
    ])
  })

  test('gives an action item that names nobody to whoever brings the document, and says so', () => {
    const document = read('## 6 Nov 2025\n- [ ] book the room\n- [ ] both: fill in the form\n- [ ] Tomás: call')
    const { actionItems } = planImport(document, nothing)
    expect(actionItems.map(({ ownerId, text }) => [ownerId, text])).toEqual([
      ['priya', 'Book the room'],
      [null, 'Fill in the form'],
      ['tomas', 'Call'],
    ])
    expect(document.warnings).toEqual([
      { kind: 'owner_unknown', line: 2, message: expect.stringContaining("becomes Priya's") },
    ])
  })

  test('leaves the points of a meeting still to come open, planned for it', () => {
    const { meetings, points } = plan('## 27 Nov 2025\n- promotion case\n## 13 Nov 2025\n- importer')
    expect(meetings.map(({ date, isHeld }) => [date, isHeld])).toEqual([
      ['2025-11-13', true],
      ['2025-11-27', false],
    ])
    expect(points.map(({ text, plannedFor, outcomes }) => [text, plannedFor, outcomes.length])).toEqual([
      ['importer', null, 1],
      ['promotion case', { key: '2025-11-27' }, 0],
    ])
  })

  test('takes an open action item copied from page to page for one promise', () => {
    const { actionItems } = plan(
      '## 13 Nov 2025\n- [x] Tomás: renew the certificate\n## 6 Nov 2025\n- [ ] Tomás: renew the certificate\n## 30 Oct 2025\n- [ ] Tomás: renew the certificate by 14 Nov',
    )
    expect(actionItems).toMatchObject([
      {
        text: 'Renew the certificate',
        meeting: { key: '2025-10-30' },
        dueOn: '2025-11-14',
        state: 'done',
        ownerId: 'tomas',
      },
    ])
  })

  test('takes a point that was carried over for the same one on the next page', () => {
    const { points } = plan('## 13 Nov 2025\n- Tomás: guild talk\n## 6 Nov 2025\n- Tomás: guild talk (carried over)')
    expect(points).toMatchObject([
      {
        text: 'guild talk',
        outcomes: [
          { meeting: { key: '2025-11-06' }, fate: 'carried_over' },
          { meeting: { key: '2025-11-13' }, fate: 'discussed' },
        ],
      },
    ])
  })

  test('keeps a document without a date as one meeting', () => {
    expect(additions(plan('- importer\n\nprose'))).toEqual({
      ...none,
      meetings: ['2025-11-20'],
      points: ['importer'],
      notes: ['prose'],
    })
  })
})

describe('importing again', () => {
  test('adds nothing', () => {
    const again = plan(sample, imported(sample))
    expect(additions(again)).toEqual(none)
    expect(again.unchanged).toEqual({ meetings: 6, points: 11, notes: 6, actionItems: 7 })
  })

  test('adds nothing on another day, or in another format', () => {
    const undated = '# Catch-up\n- importer\n- [ ] Tomás: book flights\n\nprose'
    expect(additions(planImport(read(undated, '2025-12-24'), imported(undated)))).toEqual(none)
    const source = '## 6 Nov 2025\n* one\n  * note\n\nprose \\- more **bold**'
    const other = '# 2025-11-06\n- one\n    1. note\n\nprose - more bold.'
    expect(additions(plan(other, imported(source)))).toEqual(none)
  })

  test('a longer document adds only what is new', () => {
    const longer = sample
      .replace('## Nov 13, 2025', '## Nov 20, 2025\n\n- [ ] Tomás: book the room\n\n## Nov 13, 2025')
      .replace('* wants to own something end to end', '* wants to own something end to end\n* asked about the audit')
      .replace('  * Mei said', '  * Ruth too\n  * Mei said')
      .replace('Nice one.', 'Nice one.\nWalked to the river.')
    expect(additions(plan(longer, imported(sample)))).toEqual({
      ...none,
      meetings: ['2025-11-20'],
      points: ['asked about the audit'],
      notes: ['* Ruth too', 'Walked to the river.'],
      actionItems: ['Book the room'],
    })
  })

  test('fills what is empty, and overwrites nothing', () => {
    const there = { ...imported('## 6 Nov 2025\n- one').meetings[0]! }
    const source = '## 6 Nov 2025 – Planning\nMood: 8/10\nSummary: all good\n- one'
    const empty = { ...nothing, meetings: [there] }
    expect(plan(source, empty).fills).toEqual([{ id: '2025-11-06', title: 'Planning', mood: 8, summary: 'all good' }])
    const full = {
      ...nothing,
      meetings: [{ ...there, title: 'Audit', mood: { score: 3, wish: null }, summary: 'it was hard' }],
    }
    expect(additions(plan(source, full))).toEqual({ ...none, notes: ['all good'] })
  })

  test('two equal lines stay two', () => {
    const source = '## 6 Nov 2025\n- planning\n- planning\n- [ ] Tomás: call\n- [ ] Priya: call\n\nyes\n\nyes'
    const history = imported(source)
    expect(history.meetings[0]).toMatchObject({ notes: 'yes\n\nyes', points: [{}, {}], actionItems: [{}, {}] })
    expect(additions(plan(source, history))).toEqual(none)
  })

  test('what was edited, moved or deleted since does not come back when its key was kept', () => {
    const first = plan(sample)
    const history = carriedOut(first, nothing)
    const meeting = history.meetings.find(({ date }) => date === '2025-11-13')!
    meeting.points[0]!.text = 'something else'
    meeting.points.pop()
    meeting.actionItems[1]!.text = 'Ask Ruth'
    meeting.notes = ''
    history.meetings = history.meetings.filter(({ date }) => date !== '2025-10-16')
    expect(additions(plan(sample, history, first.keys))).toEqual(none)
  })

  test('a meeting moved since is recognised', () => {
    const history = imported('## 6 Nov 2025\n- one')
    const moved = {
      ...history,
      meetings: history.meetings.map((meeting) => ({ ...meeting, date: '2025-11-07', movedFrom: '2025-11-06' })),
    }
    expect(additions(plan('## 6 Nov 2025\n- one', moved))).toEqual(none)
  })
})

test('our own export, imported into the same workspace, adds nothing', () => {
  const history = imported(sample)
  expect(additions(plan(writeMarkdown(history), history))).toEqual(none)
})

test('our own export, imported into an empty workspace, is exported the same again', () => {
  const history = imported(sample)
  const markdown = writeMarkdown(history)
  expect(writeMarkdown(imported(markdown))).toBe(markdown)
})

test('what somebody has added to our export is imported beside the rest', () => {
  const history = imported(sample)
  const markdown = writeMarkdown(history).replace(
    '## 2025-11-13',
    '## 20 November 2025\n\nTomás:\n- promotion\n\n## 2025-11-13',
  )
  expect(additions(plan(markdown, history))).toEqual({ ...none, meetings: ['2025-11-20'], points: ['promotion'] })
})
