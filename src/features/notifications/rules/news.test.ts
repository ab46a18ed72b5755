import { expect, test } from 'vitest'
import type { Kind } from './kinds.ts'
import { isStillTrue, type News, worthTelling } from './news.ts'
import { pathOf, sayNews, subjectOf, threadOf } from './words.ts'

const now = new Date('2026-11-20T09:00:00Z')
const news = (kind: Kind, facts: Partial<News> = {}): News => ({
  id: 'n',
  workspaceId: 'w',
  personId: 'tomas',
  email: 'tomas@harbour.example',
  timeZone: 'Europe/Lisbon',
  kind,
  threadId: null,
  meetingId: null,
  actionItemId: null,
  pairId: 'p',
  feedbackId: null,
  feedbackRequestId: null,
  actor: 'Priya Raman',
  other: 'Priya Raman',
  called: '',
  otherCalled: '',
  asked: null,
  startsAt: '2026-11-26T10:00:00Z',
  item: 'Renew the domain',
  dropReason: null,
  dueOn: '2026-11-27',
  meetingHeld: false,
  meetingSkipped: false,
  itemDone: false,
  itemDropped: false,
  itemConfirmed: false,
  checkedOut: false,
  feedbackHeld: false,
  requestClosed: false,
  ...facts,
})

test.each<[string, News, boolean]>([
  ['a move to a day to come', news('moved'), true],
  ['a move to a day that has passed', news('moved', { startsAt: '2026-11-19T10:00:00Z' }), false],
  ['a move of what was skipped since', news('moved', { meetingSkipped: true }), false],
  ['a skipped meeting', news('skipped', { meetingSkipped: true }), true],
  ['a skipped meeting that is held after all', news('skipped'), false],
  ['a meeting to wrap up', news('wrap_up'), true],
  ['a meeting wrapped up since', news('wrap_up', { meetingHeld: true }), false],
  ['what was written down for one', news('agreed'), true],
  ['what one has confirmed since', news('agreed', { itemConfirmed: true }), false],
  ['what was dropped since', news('renegotiated', { itemDropped: true }), false],
  ['what is dropped', news('dropped', { itemDropped: true }), true],
  ['what was taken up again', news('dropped'), false],
  ['what is done', news('done', { itemDone: true }), true],
  ['what was opened again', news('done'), false],
  ['a check-out of the other, once one has checked out too', news('checked_out', { checkedOut: true }), false],
  ['a request that was closed', news('feedback_asked', { requestClosed: true }), false],
])('%s', (_, one, holds) => expect(isStillTrue(one, now)).toBe(holds))

test('a letter tells each thing once, as it stands now', () => {
  const move = (id: string, meetingId: string) => news('moved', { id, meetingId })
  const told = worthTelling([move('1', 'a'), move('2', 'b'), move('3', 'a'), news('agreed', { id: '4' })], now)
  expect(told.map(({ id }) => id)).toEqual(['2', '3', '4'])
})

test('what was written down and dropped between two letters is told in neither', () => {
  const told = (...kinds: Kind[]) =>
    worthTelling(
      kinds.map((kind) => news(kind, { actionItemId: 'a', itemDropped: true })),
      now,
    ).map(({ kind }) => kind)
  expect(told('agreed', 'dropped')).toEqual([])
  expect(told('dropped')).toEqual(['dropped'])
})

test('each of two people in a sentence is called what they are called themselves', () => {
  const corrected = news('address_corrected', {
    actor: 'Ines Duarte',
    called: 'Nina',
    other: 'Tomás Oliveira',
    otherCalled: 'Tom',
  })
  expect(sayNews(corrected)).toContain('what you share with Tom:')
  expect(sayNews(corrected)).not.toContain('Nina')
  expect(subjectOf(news('moved', { called: 'Pri' }))).toBe('Pri moved your one-on-one')
})

test('days and moments are said as people write them, on the reader’s clock', () => {
  expect(sayNews(news('agreed'))).toMatch(/^Priya wrote down for you: Renew the domain, by Friday 27 November\b/)
  expect(sayNews(news('moved', { timeZone: 'America/New_York' }))).toMatch(/ Thursday 26 November 2026 at 05:00\.$/)
  expect(sayNews(news('renegotiated', { dueOn: null }))).toBe('Priya needs longer for “Renew the domain”.')
})

test('news of an action item leads to it, and stands in the thread of its meeting', () => {
  const comment = news('comment', { actionItemId: 'i', threadId: 'm' })
  expect(pathOf(comment)).toBe('/action-items/i')
  expect(threadOf(comment.threadId).References).toBe('<meeting-m@rapport>')
  expect(threadOf(null)).toEqual({})
})
