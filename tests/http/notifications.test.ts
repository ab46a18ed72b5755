import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askToWrapUp } from '../../src/features/notifications/commands/index.ts'
import { mailAtOnce } from '../../src/features/notifications/mail.ts'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, point } from '../cast.ts'
import { SECRET } from '../sign-in.ts'
import { type Actor, answerTo, openWorld, type World } from '../world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const sender = () => ({ publicUrl: world.url, secret: SECRET })
/** Mail goes out by jobs, a moment later. */
const patiently = { timeout: 10_000, interval: 200 }
const mailsTo = (who: string) => world.mailTo(`${who}@harbour.example`)
const kindsOf = async ({ api }: Actor) => (await api.notifications.list({})).notifications.map(({ kind }) => kind)

describe('the inbox', () => {
  test('tells the other what happened, and nobody else', async () => {
    const { priya, tomas, mei, pairId } = cast
    for (const { api } of [priya, tomas, mei]) await api.notifications.read({})
    const before = (await kindsOf(priya)).length
    const item = { pairId, id: newId(), text: 'Ask the guild', ownerId: tomas.personId }
    await priya.api.actionItems.add(item)
    await priya.api.actionItems.comment({ id: item.id, commentId: newId(), text: 'By January?' })
    const [comment, agreed] = (await tomas.api.notifications.list({})).notifications
    expect(comment).toMatchObject({ kind: 'comment', about: 'Ask the guild', actorName: 'Priya Raman', readAt: null })
    expect(agreed).toMatchObject({ kind: 'agreed', actionItemId: item.id })
    expect((await kindsOf(priya)).length).toBe(before)
    expect(await kindsOf(mei)).toEqual([])
    expect(JSON.stringify(comment)).not.toContain('January')
    await tomas.api.notifications.read({ ids: [comment!.id] })
    expect((await tomas.api.notifications.list({})).unread).toBe(1)
    await tomas.api.notifications.read({})
    expect((await tomas.api.notifications.list({})).unread).toBe(0)
  })

  test('says nothing to who does not want to hear it, and keeps what they chose to themselves', async () => {
    const { priya, mei, pairWithMei: pairId } = cast
    await mei.api.notifications.set({ kind: 'agreed', inApp: false, mail: 'off' })
    await priya.api.actionItems.add({ pairId, id: newId(), text: 'Quietly', ownerId: mei.personId })
    expect(await kindsOf(mei)).toEqual([])
    const settings = await priya.api.notifications.settings()
    expect(settings.find(({ kind }) => kind === 'agreed')).toEqual({ kind: 'agreed', inApp: true, mail: 'daily' })
    expect(await answerTo(mei.api.notifications.set({ kind: 'due', inApp: true, mail: 'daily' }))).toBe('invalid_input')
  })

  test('asks for nothing that has been done since', async () => {
    const { priya, tomas, pairId } = cast
    const { id: meetingId } = await priya.api.meetings.holdNow({ pairId, id: newId() })
    await priya.api.meetings.wrapUp({ id: meetingId, summary: '' })
    await tomas.api.notifications.read({})
    await priya.api.checkOuts.answer({ meetingId, head: 3, heart: 3 })
    expect(await kindsOf(tomas)).toContain('checked_out')
    await tomas.api.checkOuts.answer({ meetingId, head: 4, heart: 4 })
    expect(await kindsOf(tomas)).not.toContain('checked_out')
    expect((await tomas.api.notifications.list({})).unread).toBe(0)
  })
})

describe('a mail at once', () => {
  test('says that a meeting moved, in the reader’s own time, once, with a button to unsubscribe', async () => {
    const { priya, tomas, pairId } = cast
    const [meeting] = await priya.api.meetings.upcoming({ pairId })
    const startsAt = new Date(Date.parse(meeting!.startsAt) + 3_600_000).toISOString()
    await priya.api.meetings.move({ id: meeting!.id, startsAt })
    const { notifications } = await tomas.api.notifications.list({})
    const { id } = notifications.find(({ kind }) => kind === 'moved')!
    for (let turn = 0; turn < 3; turn++) await world.database.asSystem('the job', (tx) => mailAtOnce(tx, id, sender()))
    const mails = (await world.mailTo('tomas@harbour.example')).filter(
      ({ subject }) => subject === 'Priya moved your one-on-one',
    )
    expect(mails.length).toBe(1)
    expect(mails[0]!.text).toContain('at 11:00')
    const { headers } = await world.database.asSystem('looks at the outbox', (tx) =>
      tx
        .selectFrom('mail')
        .select('headers')
        .where('subject', '=', 'Priya moved your one-on-one')
        .executeTakeFirstOrThrow(),
    )
    expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect(headers.References).toBe(`<meeting-${meeting!.id}@rapport>`)
  })

  test('brings both the summary of their meeting, each promise once and in their own words for days, in its thread', async () => {
    const { priya, tomas, pairId } = cast
    const { id } = await priya.api.meetings.holdNow({ pairId, id: newId() })
    await tomas.api.agenda.add(point(pairId, 'Only half of it'))
    const item = { pairId, id: newId(), text: 'Renew the domain', ownerId: tomas.personId, meetingId: id }
    await tomas.api.actionItems.add({ ...item, dueOn: '2030-03-01' })
    const { summary } = await priya.api.meetings.draftWrapUp({ id })
    await priya.api.meetings.wrapUp({ id, summary })
    for (const [who, owner] of [
      ['tomas', 'You'],
      ['priya', 'Tomás'],
    ] as const) {
      const mails = async () =>
        (await mailsTo(who)).filter(({ text }) => text.includes('Renew the domain') && text.includes('met on'))
      await expect.poll(mails, patiently).toHaveLength(1)
      const [mail] = await mails()
      expect(mail!.subject).toMatch(/^Your one-on-one with .*, \w+day \d+ \w+ \d{4}$/)
      expect(mail!.text).toMatch(new RegExp(`• ${owner}: Renew the domain, by Friday 1 March`))
      expect(mail!.text.split('Renew the domain').length).toBe(2)
      expect(mail!.text).toContain('• Only half of it')
      expect(mail!.text).not.toMatch(/\d{4}-\d\d-\d\d/)
      expect(mail!.headers).toMatchObject({
        References: `<meeting-${id}@rapport>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      })
    }
    // What is said about the promise later stands in the thread of its meeting.
    await tomas.api.notifications.set({ kind: 'comment', inApp: true, mail: 'now' })
    await priya.api.actionItems.comment({ id: item.id, commentId: newId(), text: 'The card is with Ines' })
    const news = async () =>
      (await mailsTo('tomas')).find(({ text }) => text.includes('wrote about “Renew the domain”'))
    await expect.poll(news, patiently).toMatchObject({ headers: { References: `<meeting-${id}@rapport>` } })
    await tomas.api.notifications.set({ kind: 'comment', inApp: true, mail: 'daily' })
  })

  test('brings no summary to who does not want it', async () => {
    const { priya, mei, pairWithMei: pairId } = cast
    await mei.api.notifications.set({ kind: 'summary', inApp: true, mail: 'off' })
    const { id } = await mei.api.meetings.holdNow({ pairId, id: newId() })
    await priya.api.meetings.wrapUp({ id, summary: 'We spoke of the tide tables.' })
    const sums = async (who: string) => (await mailsTo(who)).filter(({ text }) => text.includes('tide tables')).length
    await expect.poll(() => sums('priya'), patiently).toBe(1)
    expect(await sums('mei')).toBe(0)
    expect(await kindsOf(mei)).toContain('summary')
    expect(await kindsOf(priya)).not.toContain('summary')
  })

  test('asks both to wrap up what has run out, once', async () => {
    const { priya, mei, pairWithMei: pairId } = cast
    const { id } = await priya.api.meetings.holdNow({ pairId, id: newId() })
    const ask = (hours: number) =>
      world.database.asSystem('the job', (tx) => askToWrapUp(tx, new Date(Date.now() + hours * 3_600_000)))
    await ask(1)
    expect(await kindsOf(mei)).not.toContain('wrap_up')
    await ask(2)
    await ask(3)
    expect((await kindsOf(mei)).filter((kind) => kind === 'wrap_up').length).toBe(1)
    expect(await kindsOf(priya)).toContain('wrap_up')
    await priya.api.meetings.skip({ id })
    for (const who of [priya, mei]) expect(await kindsOf(who)).not.toContain('wrap_up')
  })
})
