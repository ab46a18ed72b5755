import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather } from '../cast.ts'
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

const newsAbout = async ({ api }: Actor, itemId: string) =>
  (await api.notifications.list({ limit: 200 })).notifications
    .filter(({ actionItemId, kind }) => actionItemId === itemId && kind !== 'agreed')
    .map(({ kind }) => kind)

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

test('a day moved by a slip is taken back at once: nothing was renegotiated, nobody hears of it, no point is brought up', async () => {
  const { priya, tomas } = cast
  const { id, dueOn } = await promise(tomas, day(1))
  await tomas.api.actionItems.change({ id, dueOn: day(4), reason: 'Too much' })
  await tomas.api.actionItems.change({ id, dueOn: day(8), reason: 'Still too much' })
  expect(await pointsAbout(id)).toHaveLength(1)
  expect(await newsAbout(priya, id)).toEqual(['renegotiated', 'renegotiated'])
  expect(await tomas.api.actionItems.takeBackMove({ id })).toMatchObject({ dueOn: day(4), renegotiated: 1 })
  expect(await pointsAbout(id)).toEqual([])
  expect(await tomas.api.actionItems.takeBackMove({ id })).toMatchObject({ dueOn, renegotiated: 0 })
  expect(await newsAbout(priya, id)).toEqual([])
  expect(await answerTo(tomas.api.actionItems.takeBackMove({ id }))).toBe('invalid_input')
})

test('only who moved it takes it back, as long as the day is still that one and it is not long ago', async () => {
  const { priya, tomas } = cast
  const { id } = await promise(tomas, day(1))
  await tomas.api.actionItems.change({ id, dueOn: day(4) })
  expect(await answerTo(priya.api.actionItems.takeBackMove({ id }))).toBe('invalid_input')
  await priya.api.actionItems.change({ id, dueOn: day(3) })
  expect(await answerTo(tomas.api.actionItems.takeBackMove({ id }))).toBe('invalid_input')
  await priya.api.actionItems.change({ id, dueOn: day(4) })
  await world.database.asSystem('a quarter of an hour passes', (tx) =>
    tx
      .updateTable('renegotiation')
      .set({ at: new Date(Date.now() - 15 * 60_000).toISOString() })
      .where('action_item_id', '=', id)
      .execute(),
  )
  for (const { api } of [priya, tomas])
    expect(await answerTo(api.actionItems.takeBackMove({ id }))).toBe('invalid_input')
})

test.each([
  ['wording', { text: 'As Priya words it' }, { text: 'As Tomás words it' }, 'text'],
  ['day', { dueOn: day(9) }, { dueOn: day(11) }, 'dueOn'],
  ['owner', { ownerId: null }, { ownerId: 'priya' }, 'ownerId'],
] as const)(
  'who changes the %s that the other changed meanwhile is shown both, and may then insist',
  async (_what, first, second, field) => {
    const { priya, tomas } = cast
    const was = await promise(tomas, day(5))
    const { id } = was
    const later = 'ownerId' in second ? { ownerId: priya.personId } : second
    await priya.api.actionItems.change({ id, ...first, was })
    await expect(tomas.api.actionItems.change({ id, ...later, was })).rejects.toMatchObject({
      code: 'changed_meanwhile',
      data: { errors: [{ field }], data: first },
    })
    const { item } = await tomas.api.actionItems.get({ id })
    expect(item).toMatchObject(first)
    expect(await tomas.api.actionItems.change({ id, ...later, was: item })).toMatchObject(later)
  },
)

test('what each of the two changes beside the other stays', async () => {
  const { priya, tomas } = cast
  const was = await promise(tomas, day(5))
  const { id } = was
  await Promise.all([
    priya.api.actionItems.change({ id, text: 'Draft two pages', was }),
    tomas.api.actionItems.change({ id, dueOn: day(4), was }),
  ])
  expect((await priya.api.actionItems.get({ id })).item).toMatchObject({ text: 'Draft two pages', dueOn: day(4) })
})

test('of two who keep their wording in the same moment one is told of the other', async () => {
  const { priya, tomas } = cast
  const was = await promise(tomas, day(5))
  const answers = await Promise.all(
    [priya, tomas].map(({ api, name }) =>
      answerTo(api.actionItems.change({ id: was.id, text: `As ${name} has it`, was })),
    ),
  )
  expect(answers.toSorted()).toEqual(['changed_meanwhile', 'ok'])
})

test('what is not one’s own alone is dropped with a reason only, and the other reads that it is gone', async () => {
  const { priya, tomas, pairId } = cast
  const { id } = await promise(tomas, day(5))
  const both = await priya.api.actionItems.add({ pairId, id: newId(), text: 'Meet the guild', ownerId: null })
  for (const of of [id, both.id]) {
    expect(await answerTo(priya.api.actionItems.drop({ id: of }))).toBe('invalid_input')
    expect(await answerTo(priya.api.actionItems.drop({ id: of, reason: '  ' }))).toBe('invalid_input')
  }
  const reason = 'The importer goes in January'
  expect(await priya.api.actionItems.drop({ id, reason })).toMatchObject({ dropReason: reason })
  expect(await newsAbout(tomas, id)).toContain('dropped')
  await priya.api.actionItems.reopen({ id })
  expect(await newsAbout(tomas, id)).not.toContain('dropped')
  expect((await tomas.api.actionItems.drop({ id })).droppedAt).not.toBeNull()
  expect(await newsAbout(priya, id)).toEqual(['dropped'])
})

test('an item says how many meetings were held while it stayed open', async () => {
  const { priya, tomas, pairWithMei, mei } = cast
  const carried = async (id: string) => (await mei.api.actionItems.get({ id })).item.carriedOver
  const { id: meetingId } = await priya.api.meetings.holdNow({ pairId: pairWithMei, id: newId() })
  const item = { pairId: pairWithMei, id: newId(), text: 'Ask sales', ownerId: mei.personId, meetingId }
  await priya.api.actionItems.add(item)
  await priya.api.meetings.wrapUp({ id: meetingId, summary: '' })
  expect(await carried(item.id)).toBe(0)
  const { id: next } = await priya.api.meetings.holdNow({ pairId: pairWithMei, id: newId() })
  await priya.api.meetings.wrapUp({ id: next, summary: '' })
  expect(await carried(item.id)).toBe(1)
  expect(await answerTo(tomas.api.actionItems.get({ id: item.id }))).toBe('not_found')
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

describe('what is open when a one-on-one ends', () => {
  const open = async ({ api }: Actor) => (await api.actionItems.list({ state: 'open' })).map(({ text }) => text)
  const leftOpen = ({ api }: Actor, pairId: string) => api.actionItems.list({ state: 'left_open', pairId })
  const colleague = async (name: string) => {
    const { ines } = cast
    const who = {
      workspaceId: ines.workspaceId,
      personId: newId(),
      name,
      email: `${name.toLowerCase()}@harbour.example`,
    }
    await ines.api.people.add({ id: who.personId, name, email: who.email, timeZone: 'Europe/London' })
    return world.actor(who)
  }
  const promiseBetween = async (lead: Actor, member: Actor) => {
    const pairId = newId()
    await lead.api.pairs.start({ id: pairId, otherId: member.personId, kind: 'peer', me: 'lead', rhythm: null })
    const id = newId()
    await lead.api.actionItems.add({ pairId, id, text: `Thank ${member.name}`, ownerId: lead.personId, dueOn: day(-3) })
    return { pairId, id }
  }
  const ended = async ({ api }: Actor, pairId: string) =>
    (await api.pairs.activity({ id: pairId })).find(({ kind }) => kind === 'pair.ended')

  test('is late no more, stands as left open, and the history says so', async () => {
    const { priya } = cast
    const jonas = await colleague('Jonas')
    const { pairId, id } = await promiseBetween(priya, jonas)
    expect(await open(priya)).toContain('Thank Jonas')
    expect(await leftOpen(priya, pairId)).toEqual([])
    await jonas.api.pairs.end({ id: pairId })
    expect(await open(priya)).not.toContain('Thank Jonas')
    expect((await priya.api.meetings.today()).dueActionItems.map(({ text }) => text)).not.toContain('Thank Jonas')
    const [left] = await leftOpen(jonas, pairId)
    expect(left).toMatchObject({ id, doneAt: null, droppedAt: null })
    expect(left!.leftOpenAt).not.toBeNull()
    expect(await priya.api.pairs.get({ id: pairId })).toMatchObject({
      openActionItems: { mine: 0, theirs: 0 },
      leftOpenActionItems: 1,
    })
    expect(await ended(priya, pairId)).toMatchObject({ actorId: jonas.personId, detail: { leftOpen: 1 } })
    expect(await answerTo(priya.api.actionItems.finish({ id }))).toBe('pair_ended')
  })

  test('is so as well when one of the two leaves the workspace', async () => {
    const { priya, ines } = cast
    const omar = await colleague('Omar')
    const { pairId } = await promiseBetween(priya, omar)
    await ines.api.people.leave({ id: omar.personId })
    expect(await open(priya)).not.toContain('Thank Omar')
    expect(await leftOpen(priya, pairId)).toHaveLength(1)
    expect(await ended(priya, pairId)).toMatchObject({ actorId: ines.personId, detail: { leftOpen: 1 } })
    expect(await answerTo(ines.api.pairs.activity({ id: pairId }))).toBe('not_found')
  })
})
