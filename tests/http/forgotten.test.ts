import { afterAll, beforeAll, expect, test } from 'vitest'
import { endForgotten } from '../../src/features/meetings/commands/index.ts'
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

const hours = (count: number) => count * 3_600_000
const endAt = (instant: number) => world.database.asSystem('the job', (tx) => endForgotten(tx, new Date(instant)))
/** As if the meeting were about to begin, which a test cannot wait for. */
async function beginsNow(who: Actor, pairId: string) {
  const [meeting] = await who.api.meetings.upcoming({ pairId })
  await world.database.asSystem('time passes', (tx) =>
    tx.updateTable('meeting').set({ starts_at: new Date().toISOString() }).where('id', '=', meeting!.id).execute(),
  )
  return meeting!.id
}

test('one that both came to is held, though nobody pressed anything; its points move on', async () => {
  const { priya, mei, pairWithMei: pairId } = cast
  const id = await beginsNow(priya, pairId)
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
  const id = await beginsNow(priya, pairId)
  expect(id).toBe(later!.id)
  await tomas.api.meetings.arrive({ id })
  await endAt(Date.now() + hours(25))
  expect((await tomas.api.meetings.get({ id })).meeting).toMatchObject({ state: 'skipped', skippedBy: null })
})

test('one that was begun and never wrapped up ends as held the same day', async () => {
  const { ruth, pairWithRuth: pairId } = cast
  const id = await beginsNow(ruth, pairId)
  await ruth.api.meetings.start({ id })
  await endAt(Date.now() + hours(2))
  expect((await ruth.api.meetings.get({ id })).meeting.state).toBe('live')
  await endAt(Date.now() + hours(13))
  expect((await ruth.api.meetings.get({ id })).meeting.state).toBe('held')
})
