import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askToWrapUp, mailAtOnce, sendDailyLetters } from '../../src/features/notifications/mail.ts'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, point } from '../cast.ts'
import { SECRET } from '../sign-in.ts'
import { type Actor, answerTo, openWorld, type World } from '../world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
  await world.database.asSystem('as after following an invitation', (tx) =>
    tx.updateTable('person').set({ joined_at: new Date().toISOString() }).execute(),
  )
})
afterAll(() => world.close())

const sender = () => ({ publicUrl: world.url, secret: SECRET })
const letters = (now: Date) => sendDailyLetters(world.database, sender(), now)
const daily = async (who: 'priya' | 'tomas' | 'mei') =>
  (await world.mailTo(`${who}@harbour.example`)).filter(({ subject }) => subject.startsWith('Your one-on-ones,'))
const kindsOf = async ({ api }: Actor) => (await api.notifications.list({})).notifications.map(({ kind }) => kind)
/** So many working days ahead, at nine in London: no test depends on the day it runs on. */
function workingMorning(ahead: number): Date {
  const at = new Date(Date.UTC(2030, 0, 7, 9)) // a Monday
  return new Date(at.getTime() + ahead * 86_400_000)
}
const dayOf = (date: Date) => date.toISOString().slice(0, 10)

describe('the inbox', () => {
  test('tells the other what happened, and nobody else', async () => {
    const { priya, tomas, mei, pairId } = cast
    const item = { pairId, id: newId(), text: 'Ask the guild', ownerId: tomas.personId }
    await priya.api.actionItems.add(item)
    await priya.api.actionItems.comment({ id: item.id, commentId: newId(), text: 'By January?' })
    const [comment, agreed] = (await tomas.api.notifications.list({})).notifications
    expect(comment).toMatchObject({ kind: 'comment', about: 'Ask the guild', actorName: 'Priya Raman', readAt: null })
    expect(agreed).toMatchObject({ kind: 'agreed', actionItemId: item.id })
    expect(await kindsOf(priya)).toEqual([])
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
  })
})

describe('the letter of the day', () => {
  let ahead = 0
  let morning: Date
  beforeEach(() => {
    morning = workingMorning(7 * ahead++)
  })

  test('names what is due today and in two days, and what is late, once however often the job runs', async () => {
    const { tomas, pairId } = cast
    const due = (text: string, days: number) =>
      tomas.api.actionItems.add({
        pairId,
        id: newId(),
        text,
        ownerId: tomas.personId,
        dueOn: dayOf(new Date(morning.getTime() + days * 86_400_000)),
      })
    await due('Today’s', 0)
    await due('In two days', 2)
    await due('In four days', 4)
    await due('Of last Friday', -3)
    const before = (await daily('tomas')).length
    await Promise.all([letters(morning), letters(morning)])
    await letters(new Date(morning.getTime() + 3 * 3_600_000))
    const [letter, ...more] = (await daily('tomas')).slice(before)
    expect(more).toEqual([])
    expect(letter!.text).toMatch(/You promised:.*Today’s \(Priya, today\).*In two days.*Past its day.*Of last Friday/s)
    expect(letter!.text).not.toContain('In four days')
  })

  test('gathers what happened since the last, and does not say it again', async () => {
    const { priya, tomas, pairId } = cast
    await letters(new Date(morning.getTime() - 86_400_000 * 3))
    const item = { pairId, id: newId(), text: 'Read the draft', ownerId: tomas.personId }
    await priya.api.actionItems.add(item)
    await letters(morning)
    expect((await daily('tomas')).at(-1)!.text).toContain('Priya wrote down for you: Read the draft')
    const count = (await daily('tomas')).length
    await letters(new Date(morning.getTime() + 86_400_000))
    expect(
      (await daily('tomas'))
        .slice(count)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('Read the draft')
  })

  test('says what is still empty on the working day before a meeting, and nothing to who is ready', async () => {
    const { priya, tomas, pairId } = cast
    const [meeting] = await priya.api.meetings.upcoming({ pairId })
    const startsAt = new Date(morning.getTime() + 26 * 3_600_000).toISOString()
    await priya.api.meetings.move({ id: meeting!.id, startsAt })
    await tomas.api.agenda.add(point(pairId, 'The guild talk'))
    await tomas.api.meetings.setReady({ id: meeting!.id, ready: true })
    await letters(morning)
    const letter = (await daily('priya')).at(-1)!
    expect(letter.text).toContain('You have not said what you want to be true by the end.')
    expect(letter.text).toContain(`/meetings/${meeting!.id}/prepare`)
    expect(letter.text).not.toContain('guild')
    expect((await daily('tomas')).map(({ text }) => text).join()).not.toContain('/prepare')
  })

  test('is quiet at night, on weekends and on leave, and comes after', async () => {
    const { tomas, pairId } = cast
    const saturday = new Date(morning.getTime() + 5 * 86_400_000)
    await tomas.api.actionItems.add({
      pairId,
      id: newId(),
      text: 'Over the weekend',
      ownerId: tomas.personId,
      dueOn: dayOf(new Date(morning.getTime() + 7 * 86_400_000)),
    })
    const count = async () => (await daily('tomas')).filter(({ text }) => text.includes('Over the weekend')).length
    await letters(saturday)
    await letters(new Date(morning.getTime() + 4 * 86_400_000 - 4 * 3_600_000)) // five on Friday morning
    expect(await count()).toBe(0)
    await tomas.api.identity.updateMe({ awayUntil: dayOf(new Date(morning.getTime() + 6 * 86_400_000)) })
    await letters(new Date(morning.getTime() + 4 * 86_400_000))
    expect(await count()).toBe(0)
    await letters(new Date(morning.getTime() + 7 * 86_400_000))
    expect(await count()).toBe(1)
    await tomas.api.identity.updateMe({ awayUntil: null })
  })
})

test('one press in a mail program unsubscribes, and a link that was touched does nothing', async () => {
  const { tomas } = cast
  const { headers } = await world.database.asSystem('looks at the outbox', (tx) =>
    tx
      .selectFrom('mail')
      .select('headers')
      .where('to_address', '=', 'tomas@harbour.example')
      .where('subject', 'like', 'Your one-on-ones,%')
      .executeTakeFirstOrThrow(),
  )
  const path = new URL(/<(.+)>/.exec(headers['List-Unsubscribe']!)![1]!).pathname
  const wrong = await fetch(`${world.url}${path}x`, { method: 'POST' })
  expect(wrong.status).toBe(404)
  const asked = await fetch(`${world.url}${path}`)
  expect(await asked.text()).toContain('No more of these')
  expect((await tomas.api.notifications.settings()).find(({ kind }) => kind === 'due')!.mail).toBe('daily')
  const done = await fetch(`${world.url}${path}`, { method: 'POST' })
  expect(done.status).toBe(200)
  const settings = await tomas.api.notifications.settings()
  expect(settings.filter(({ mail }) => mail === 'daily')).toEqual([])
  expect(settings.find(({ kind }) => kind === 'moved')!.mail).toBe('now')
  const hers = await cast.priya.api.notifications.settings()
  expect(hers.find(({ kind }) => kind === 'due')!.mail).toBe('daily')
})
