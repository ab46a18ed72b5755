import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather } from '../cast.ts'
import { answerTo, openWorld, type World } from '../world.ts'

// Whose promise an action item is, and who says so.
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

const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10)

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

test('who is passed a promise, or is asked for it anew, hears of it; passed back at once, it was nothing', async () => {
  const { priya, tomas, pairId } = cast
  const asked = async (id: string) =>
    (await tomas.api.notifications.list({ limit: 200 })).notifications.filter(
      ({ actionItemId, kind }) => actionItemId === id && kind === 'agreed',
    ).length
  const { id } = await priya.api.actionItems.add({ pairId, id: newId(), text: 'Draft it', ownerId: priya.personId })
  await priya.api.actionItems.change({ id, ownerId: tomas.personId })
  expect(await asked(id)).toBe(1)
  await priya.api.actionItems.change({ id, text: 'Draft it, both pages' })
  expect(await asked(id)).toBe(1) // he has not said that he will
  await priya.api.actionItems.change({ id, ownerId: priya.personId })
  expect(await asked(id)).toBe(0)
  const his = { pairId, id: newId(), text: 'Ask Ana', ownerId: tomas.personId }
  await tomas.api.actionItems.add(his)
  await tomas.api.actionItems.change({ id: his.id, text: 'Ask Ana for the plan' })
  expect(await asked(his.id)).toBe(0)
  await priya.api.actionItems.change({ id: his.id, text: 'Ask Ana and Ines for the plan' })
  expect(await asked(his.id)).toBe(1)
  const both = await priya.api.actionItems.add({ pairId, id: newId(), text: 'Meet the guild', ownerId: null })
  expect((await tomas.api.actionItems.change({ id: both.id, text: 'Meet the guild twice' })).confirmed).toBe(true)
})
