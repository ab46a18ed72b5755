import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mailAtOnce, remindLate, sendDailyLetters } from '../../src/features/notifications/mail.ts'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, point } from '../cast.ts'
import { SECRET } from '../sign-in.ts'
import { openWorld, type World } from '../world.ts'

// The one letter of the day, and how one gets rid of it.
let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const sender = () => ({ publicUrl: world.url, secret: SECRET })
const letters = (now: Date) => sendDailyLetters(world.database, sender(), now)
const mailsTo = (who: string) => world.mailTo(`${who}@harbour.example`)
const daily = async (who: 'priya' | 'tomas' | 'mei') =>
  (await mailsTo(who)).filter(({ subject }) => subject.startsWith('Your one-on-ones,'))
/** So many working days ahead, at nine in London: no test depends on the day it runs on. */
function workingMorning(ahead: number): Date {
  const at = new Date(Date.UTC(2030, 0, 7, 9)) // a Monday
  return new Date(at.getTime() + ahead * 86_400_000)
}
const dayOf = (date: Date) => date.toISOString().slice(0, 10)

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
    expect(letter!.text).toMatch(
      /What is due:.*Today’s \(Priya, today\).*In two days \(Priya, by Wednesday 9 January\).*Past its day.*Of last Friday/s,
    )
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

  test('when it has gone already, a meeting that moves to tomorrow is reminded of by itself, each of its two once', async () => {
    const { priya, pairWithMei: pairId } = cast
    const [meeting] = await priya.api.meetings.upcoming({ pairId })
    const at = (hours: number) => new Date(morning.getTime() + hours * 3_600_000)
    const reminded = async (who: string) =>
      (await mailsTo(who)).filter(({ text }) => text.includes(`/meetings/${meeting!.id}/prepare`)).length
    const remind = (now: Date) => world.database.asSystem('the job', (tx) => remindLate(tx, meeting!.id, sender(), now))
    await priya.api.meetings.move({ id: meeting!.id, startsAt: at(25).toISOString() })
    await remind(at(-2))
    expect(await reminded('mei')).toBe(0) // her letter is still to come
    await priya.api.meetings.move({ id: meeting!.id, startsAt: at(24 * 9).toISOString() })
    await letters(morning)
    expect([await reminded('mei'), await reminded('priya')]).toEqual([0, 0])
    await priya.api.meetings.move({ id: meeting!.id, startsAt: at(24).toISOString() })
    await priya.api.meetings.setReady({ id: meeting!.id, ready: true })
    for (const hours of [2, 3]) await remind(at(hours))
    await priya.api.meetings.move({ id: meeting!.id, startsAt: at(26).toISOString() })
    await remind(at(4))
    await letters(at(24))
    expect([await reminded('mei'), await reminded('priya')]).toEqual([1, 0])
  })

  test('after leave says what happened meanwhile and still holds, and what has become due or late', async () => {
    const { priya, tomas, pairId } = cast
    const at = (days: number) => new Date(morning.getTime() + days * 86_400_000)
    const promise = async (text: string, days: number) => {
      const item = { pairId, id: newId(), text, ownerId: tomas.personId, dueOn: dayOf(at(days)) }
      await tomas.api.actionItems.add(item)
      return item.id
    }
    await promise('Late since Wednesday', 2)
    await promise('Due on the second day back', 9)
    await letters(morning) // a Monday
    const before = (await daily('tomas')).length
    await tomas.api.identity.updateMe({ awayUntil: dayOf(at(7)) })
    // At once by their own choice, but not on leave: one that stays true, and one that is overtaken.
    await tomas.api.notifications.set({ kind: 'agreed', inApp: true, mail: 'now' })
    const stays = { pairId, id: newId(), text: 'Book the small room', ownerId: tomas.personId }
    const goes = { pairId, id: newId(), text: 'Ask for the large room', ownerId: tomas.personId }
    for (const item of [stays, goes]) await priya.api.actionItems.add(item)
    await priya.api.actionItems.drop({ id: goes.id, reason: 'It is booked' })
    const { notifications } = await tomas.api.notifications.list({ limit: 200 })
    for (const { id } of notifications)
      await world.database.asSystem('the job', (tx) => mailAtOnce(tx, id, sender(), at(1)))
    for (const days of [1, 2, 3, 4, 7]) await letters(at(days))
    expect((await daily('tomas')).length).toBe(before)
    await letters(at(8)) // a Tuesday
    const [letter, ...more] = (await daily('tomas')).slice(before)
    expect(more).toEqual([])
    expect(letter!.text).toContain('Book the small room')
    expect(letter!.text).not.toContain('Ask for the large room')
    expect(letter!.text).toMatch(/What is due:.*Due on the second day back.*Past its day.*Late since Wednesday/s)
    await tomas.api.identity.updateMe({ awayUntil: null })
    await tomas.api.notifications.set({ kind: 'agreed', inApp: true, mail: 'daily' })
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

test('one press in a mail program ends the letter of the day as its reader has set it, and a link that was touched does nothing', async () => {
  const { priya, tomas, pairId } = cast
  await tomas.api.notifications.set({ kind: 'moved', inApp: true, mail: 'daily' })
  await tomas.api.notifications.set({ kind: 'done', inApp: true, mail: 'daily' })
  await tomas.api.notifications.set({ kind: 'comment', inApp: true, mail: 'now' })
  const { headers } = (await mailsTo('tomas')).find(({ subject }) => subject.startsWith('Your one-on-ones,'))!
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
  const at = (kind: string) => settings.find((setting) => setting.kind === kind)!
  expect(at('moved')).toMatchObject({ inApp: true, mail: 'off' })
  expect(at('comment').mail).toBe('now')
  expect(at('skipped').mail).toBe('now')
  const hers = await priya.api.notifications.settings()
  expect(hers.find(({ kind }) => kind === 'due')!.mail).toBe('daily')

  const before = (await daily('tomas')).length
  const { id } = await priya.api.actionItems.add({ pairId, id: newId(), text: 'Unread', ownerId: priya.personId })
  await priya.api.actionItems.finish({ id })
  await letters(workingMorning(7 * 50))
  expect((await daily('tomas')).length).toBe(before)
})
