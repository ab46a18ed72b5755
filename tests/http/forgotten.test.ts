import { afterAll, beforeAll, expect, test } from 'vitest'
import { places } from '../../src/app.ts'
import { endForgotten } from '../../src/features/meetings/commands/index.ts'
import { askToWrapUp } from '../../src/features/notifications/commands/index.ts'
import { readShippedTemplates } from '../../src/features/templates/provider/shipped.ts'
import { type Cast, gather, point } from '../cast.ts'
import { type Actor, openWorld, type World } from '../world.ts'

// Meetings that nobody ended, or nobody began.
let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const templates = readShippedTemplates(places.content)
const hours = (count: number) => count * 3_600_000
const endAt = (instant: number) =>
  world.database.asSystem('the job', (tx) => endForgotten(tx, templates, new Date(instant)))
const askAt = (instant: number) => world.database.asSystem('the job', (tx) => askToWrapUp(tx, new Date(instant)))
const conversations = async (who: Actor, pairId: string) => (await who.api.trust.get({ pairId })).conversations
/** As if the meeting were about to begin, or long past, which a test cannot wait for. */
async function begins(who: Actor, pairId: string, inHours = 0) {
  const [meeting] = await who.api.meetings.upcoming({ pairId })
  const starts_at = new Date(Date.now() + hours(inHours)).toISOString()
  await world.database.asSystem('time passes', (tx) =>
    tx.updateTable('meeting').set({ starts_at }).where('id', '=', meeting!.id).execute(),
  )
  return meeting!.id
}

test('one that both came to is held, though nobody pressed anything; its points move on', async () => {
  const { priya, mei, pairWithMei: pairId } = cast
  const id = await begins(priya, pairId)
  const { id: carried } = await mei.api.agenda.add(point(pairId, 'Not talked about'))
  for (const who of [priya, mei, mei]) await who.api.meetings.arrive({ id })
  await endAt(Date.now() + hours(25))
  const { meeting, points } = await mei.api.meetings.get({ id })
  expect(meeting.state).toBe('held')
  expect(points.find((one) => one.id === carried)?.fate).toBe('carried_over')
  const [next] = await mei.api.meetings.upcoming({ pairId })
  const later = await mei.api.meetings.get({ id: next!.id })
  expect(later.points.find((one) => one.id === carried)?.carriedOver).toBe(1)
})

test('one that only one of the two came to was not held, and coming a day early counts for nothing', async () => {
  const { tomas, priya, pairId } = cast
  const [later] = await priya.api.meetings.upcoming({ pairId })
  for (const who of [priya, tomas]) await who.api.meetings.arrive({ id: later!.id })
  const id = await begins(priya, pairId)
  expect(id).toBe(later!.id)
  await tomas.api.meetings.arrive({ id })
  await endAt(Date.now() + hours(25))
  expect((await tomas.api.meetings.get({ id })).meeting).toMatchObject({ state: 'skipped', skippedBy: null })
})

test('one that both came to and that was never wrapped up ends as held twelve hours after it began', async () => {
  const { ruth, priya, pairWithRuth: pairId } = cast
  const id = await begins(ruth, pairId)
  await ruth.api.meetings.start({ id })
  await priya.api.meetings.arrive({ id })
  await endAt(Date.now() + hours(11))
  expect((await ruth.api.meetings.get({ id })).meeting.state).toBe('live')
  await endAt(Date.now() + hours(13))
  expect((await ruth.api.meetings.get({ id })).meeting).toMatchObject({ state: 'held', heldBy: null })
})

test('one that somebody started alone was not held: it counts as no conversation, and all of it moves on', async () => {
  const { priya, ruth, pairWithRuth: pairId } = cast
  const before = await conversations(ruth, pairId)
  const id = await begins(priya, pairId)
  const { id: carried } = await priya.api.agenda.add(point(pairId, 'Waited for you'))
  await priya.api.meetings.start({ id })
  // The page opened in the evening is not the room.
  await world.database.asSystem('hours pass', (tx) =>
    tx
      .updateTable('meeting')
      .set({ started_at: new Date(Date.now() - hours(4)).toISOString() })
      .where('id', '=', id)
      .execute(),
  )
  await ruth.api.meetings.arrive({ id })
  await endAt(Date.now() + hours(13))
  const { meeting } = await ruth.api.meetings.get({ id })
  expect(meeting).toMatchObject({ state: 'skipped', skippedBy: null, startedAt: null })
  expect(await conversations(ruth, pairId)).toBe(before)
  const [next] = await ruth.api.meetings.upcoming({ pairId })
  expect((await ruth.api.meetings.get({ id: next!.id })).points.map((one) => one.id)).toContain(carried)

  // They met all the same, elsewhere: whoever says so wraps it up, and it was held at its time.
  await priya.api.meetings.unskip({ id })
  expect((await priya.api.meetings.get({ id })).points.map((one) => one.id)).toContain(carried)
  await priya.api.meetings.wrapUp({ id, summary: 'On the train.' })
  expect(await conversations(ruth, pairId)).toBe(before + 1)
})

test('both are asked to wrap up what both came to, also when nobody pressed Start, once; wrapped up later it was held at its time', async () => {
  const { priya, mei, pairWithMei: pairId } = cast
  const id = await begins(priya, pairId)
  const asked = async ({ api }: Actor) =>
    (await api.notifications.list({})).notifications.filter(
      ({ kind, meetingId }) => kind === 'wrap_up' && meetingId === id,
    ).length
  await priya.api.meetings.arrive({ id })
  await askAt(Date.now() + hours(3))
  expect(await asked(mei)).toBe(0)
  await mei.api.meetings.arrive({ id })
  await askAt(Date.now())
  expect(await asked(mei)).toBe(0)
  for (const later of [3, 4]) await askAt(Date.now() + hours(later))
  expect([await asked(priya), await asked(mei)]).toEqual([1, 1])

  const evening = new Date(Date.now() - hours(9)).toISOString()
  await world.database.asSystem('hours pass', async (tx) => {
    await tx.updateTable('meeting').set({ starts_at: evening }).where('id', '=', id).execute()
    await tx.updateTable('arrival').set({ arrived_at: evening }).where('meeting_id', '=', id).execute()
  })
  const held = await mei.api.meetings.wrapUp({ id, summary: '' })
  expect(held).toMatchObject({ state: 'held', startsAt: evening, startedAt: evening, movedFrom: null })
})
