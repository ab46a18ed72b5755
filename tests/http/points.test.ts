import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, point } from '../cast.ts'
import { answerTo, openWorld, type World } from '../world.ts'

// Points can be made from anything: an action item that is stuck, an e-mail, an invite, a page of notes.
let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const read = (content: string, name = '') => cast.priya.api.exchange.readPoint({ content, name })

test('an action item becomes a point once, and again only after it was talked about', async () => {
  const { priya, tomas, pairId } = cast
  const item = await tomas.api.actionItems.add({ pairId, id: newId(), text: 'Ask the guild', ownerId: tomas.personId })
  const about = (who: typeof priya) =>
    who.api.agenda.add({ ...point(pairId, 'Ask the guild: what is in the way?'), actionItemId: item.id })
  const first = await about(tomas)
  expect(first.actionItemId).toBe(item.id)
  expect((await about(priya)).id).toBe(first.id)
  const { id } = await priya.api.meetings.holdNow({ pairId, id: newId() })
  await priya.api.agenda.decideFate({ meetingId: id, id: first.id, fate: 'discussed' })
  await priya.api.meetings.wrapUp({ id, summary: '' })
  expect((await about(priya)).id).not.toBe(first.id)
})

test('an action item of another one-on-one does not come along', async () => {
  const { priya, mei, pairId, pairWithMei } = cast
  const item = await mei.api.actionItems.add({
    pairId: pairWithMei,
    id: newId(),
    text: 'Private',
    ownerId: mei.personId,
  })
  const add = (who: typeof priya) => who.api.agenda.add({ ...point(pairId, 'Sneak'), actionItemId: item.id })
  expect(await answerTo(add(priya))).toBe('not_found')
  expect(await answerTo(add(cast.tomas))).toBe('not_found')
})

test('a point can bring its notes, and they are for whoever the point is for', async () => {
  const { priya, tomas, pairId, next } = cast
  const hidden = { ...point(pairId, 'From a letter'), visibility: 'only_me' as const, notes: '**Dear** Priya' }
  const { id } = await priya.api.agenda.add(hidden)
  const shown = async (who: typeof priya) =>
    (await who.api.meetings.get({ id: next })).points.find((one) => one.id === id)
  expect((await shown(priya))?.notes).toBe('Dear Priya')
  expect(await shown(tomas)).toBeUndefined()
  expect(JSON.stringify(await tomas.api.search.find({ q: 'Dear' }))).toBe('[]')
})

test('an e-mail is its subject, with who wrote when and what', async () => {
  const mail = [
    'From: =?utf-8?Q?Tom=C3=A1s_Oliveira?= <tomas@example.com>',
    'Date: Mon, 16 Nov 2026 09:12:00 +0000',
    'Subject: Re: Fwd: The guild talk',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'I would like to give it in January.',
    '',
    '> What do you think?',
  ].join('\r\n')
  const expected = {
    text: 'The guild talk',
    notes: 'From Tomás Oliveira, 16 November 2026\n\nI would like to give it in January.\n\n> What do you think?',
    cut: false,
  }
  expect(await read(mail)).toEqual(expected)
  const bytes = { name: 'talk.eml', content: Buffer.from(mail).toString('base64'), encoding: 'base64' as const }
  expect(await cast.priya.api.exchange.readPoint(bytes)).toEqual(expected)
  const html = mail.replace('text/plain', 'text/html').replace(/I would.+$/s, '<p>In <b>January</b>?</p><p>Tomás</p>')
  expect((await read(html, 'talk.eml')).notes).toBe('From Tomás Oliveira, 16 November 2026\n\nIn **January**?\n\nTomás')
})

test('a calendar invite is its title, with when, where and what for', async () => {
  const invite = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART;TZID=Europe/London:20261203T140000',
    'SUMMARY:Vendor call\\, second round',
    'LOCATION:Room 4',
    'DESCRIPTION:Liability\\nand dates',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
  const { text, notes } = await read(invite)
  expect(text).toBe('Vendor call, second round')
  expect(notes).toContain('When: 2026-12-03 14:00 (Europe/London)')
  expect(notes).toContain('Where: Room 4')
  expect(notes).toContain('Liability\nand dates')
  expect(await answerTo(read('BEGIN:VCALENDAR\nnothing', 'broken.ics'))).toBe('not_understood')
  expect(await answerTo(read('x', 'mail.msg'))).toBe('not_understood')
})

test('anything else is its first line, and the rest as notes; too long a line stays whole in them', async () => {
  expect(await read('# The plan\n\nHalf of it can go.')).toEqual({
    text: 'The plan',
    notes: 'Half of it can go.',
    cut: false,
  })
  const long = 'word '.repeat(100).trim()
  const { text, notes } = await read(long)
  expect(text.length).toBeLessThanOrEqual(300)
  expect(notes).toBe(long)
  expect((await read(`Title\n${'x'.repeat(30_000)}`)).cut).toBe(true)
})
