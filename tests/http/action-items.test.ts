import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather } from '../cast.ts'
import { type Actor, answerTo, openWorld, type World } from '../world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10)

/** Agreed the day before, so that another day is not a correction any more. */
async function promise(owner: Actor, dueOn: string, more: { repeats?: 'weekly' } = {}) {
  const item = await cast.priya.api.actionItems.add({
    pairId: cast.pairId,
    id: newId(),
    text: 'Draft one page on the importer',
    ownerId: owner.personId,
    dueOn,
    ...more,
  })
  await world.database.asSystem('a day passes', (tx) =>
    tx
      .updateTable('action_item')
      .set({ created_at: new Date(Date.now() - 86_400_000).toISOString() })
      .where('id', '=', item.id)
      .execute(),
  )
  return item
}
const pointsAbout = async (itemId: string) => {
  const { points } = await cast.tomas.api.meetings.get({ id: cast.next })
  return points.filter(({ actionItemId }) => actionItemId === itemId)
}

test('who says so and sets a later day has renegotiated, and the other reads why', async () => {
  const { priya, tomas } = cast
  const { id, dueOn } = await promise(tomas, day(-2))
  const moved = await tomas.api.actionItems.change({ id, dueOn: day(3), reason: 'The outage took the week' })
  expect(moved).toMatchObject({ dueOn: day(3), renegotiated: 1 })
  const { renegotiations } = await priya.api.actionItems.get({ id })
  expect(renegotiations).toMatchObject([
    { personId: tomas.personId, fromDue: dueOn, toDue: day(3), reason: 'The outage took the week' },
  ])
  expect(await pointsAbout(id)).toEqual([])
})

test('moved a second time, it is on the next page, once, for both to talk about what should give way', async () => {
  const { tomas } = cast
  const { id } = await promise(tomas, day(1))
  for (const later of [4, 8, 12]) await tomas.api.actionItems.change({ id, dueOn: day(later) })
  const points = await pointsAbout(id)
  expect(points.length).toBe(1)
  expect(points[0]!.text).toContain('What should give way?')
  expect(points[0]!.visibility).toBe('both')
})

test('an earlier day, a first day and a correction right after agreeing are not renegotiated', async () => {
  const { priya, tomas, pairId } = cast
  const { id } = await promise(tomas, day(5))
  expect((await tomas.api.actionItems.change({ id, dueOn: day(2) })).renegotiated).toBe(0)
  const fresh = await priya.api.actionItems.add({ pairId, id: newId(), text: 'Ask', ownerId: null, dueOn: day(1) })
  expect((await priya.api.actionItems.change({ id: fresh.id, dueOn: day(9) })).renegotiated).toBe(0)
})

test('a promise that repeats begins again once it is done, and not twice', async () => {
  const { tomas, pairId } = cast
  const { id } = await promise(tomas, day(-1), { repeats: 'weekly' })
  const open = async () =>
    (await tomas.api.actionItems.list({ pairId, state: 'open' })).filter(({ repeats }) => repeats === 'weekly')
  await tomas.api.actionItems.finish({ id })
  await tomas.api.actionItems.finish({ id })
  expect(await open()).toMatchObject([{ dueOn: day(6), ownerId: tomas.personId }])
  await tomas.api.actionItems.reopen({ id })
  expect((await open()).map((item) => item.id)).toEqual([id])
})

test('the two talk about it beside it; each deletes only their own words', async () => {
  const { priya, tomas } = cast
  const { id } = await promise(tomas, day(5))
  const commentId = newId()
  await tomas.api.actionItems.comment({ id, commentId, text: 'Half of it is done' })
  await tomas.api.actionItems.comment({ id, commentId, text: 'Half of it is done' })
  expect((await priya.api.actionItems.get({ id })).comments.map(({ text }) => text)).toEqual(['Half of it is done'])
  expect((await priya.api.actionItems.list({ state: 'open' })).find((item) => item.id === id)!.comments).toBe(1)
  expect(await answerTo(priya.api.actionItems.dropComment({ id, commentId }))).toBe('not_found')
  expect(await answerTo(priya.api.actionItems.comment({ id, commentId: newId(), text: '  ' }))).toBe('invalid_input')
  await tomas.api.actionItems.dropComment({ id, commentId })
  expect((await priya.api.actionItems.get({ id })).comments).toEqual([])
})

test('what the other wrote down for one is one’s own promise once one has said so, and anew when it changes', async () => {
  const { priya, tomas, pairId } = cast
  const item = (ownerId: string | null) => ({ pairId, id: newId(), text: 'Ask Ana', ownerId, dueOn: day(3) })
  expect((await tomas.api.actionItems.add(item(tomas.personId))).confirmed).toBe(true)
  const { id, confirmed } = await priya.api.actionItems.add(item(tomas.personId))
  expect(confirmed).toBe(false)
  expect((await tomas.api.actionItems.confirm({ id })).confirmed).toBe(true)
  expect((await priya.api.actionItems.change({ id, dueOn: day(1) })).confirmed).toBe(false)
  expect((await tomas.api.actionItems.change({ id, dueOn: day(2) })).confirmed).toBe(true)
  const both = await priya.api.actionItems.add(item(null))
  expect(await answerTo(priya.api.actionItems.confirm({ id: both.id }))).toBe('invalid_input')
  expect((await tomas.api.actionItems.confirm({ id: both.id })).confirmed).toBe(true)
})

test('three hundred items in one meeting are kept, shown and carried on', async () => {
  const { priya, tomas, pairId } = cast
  const { id: meetingId } = await priya.api.meetings.holdNow({ pairId, id: newId() })
  const item = (index: number) => ({ pairId, id: newId(), text: `Item ${index}`, ownerId: tomas.personId, meetingId })
  await Promise.all(Array.from({ length: 300 }, (_, index) => priya.api.actionItems.add(item(index))))
  expect((await tomas.api.meetings.get({ id: meetingId })).actionItems).toHaveLength(300)
  await priya.api.meetings.wrapUp({ id: meetingId, summary: '' })
  const mailed = async () => (await world.mailTo('tomas@harbour.example')).some(({ text }) => text.includes('Item 299'))
  await expect.poll(mailed, { timeout: 20_000, interval: 200 }).toBe(true)
  const open = (await tomas.api.meetings.get({ id: cast.next })).earlierActionItems
  expect(open.filter(({ text }) => text.startsWith('Item '))).toHaveLength(300)
}, 60_000)
