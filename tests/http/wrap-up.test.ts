import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, freshPair, gather, point } from '../cast.ts'
import { type Actor, answerTo, openWorld, type World } from '../world.ts'

// How a meeting ends, and what stays of it.
let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const fresh = () => freshPair(world, cast)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

test('the summary is written by both while the meeting runs, and the second writer sees the first one’s words', async () => {
  const { priya, tomas, pairId } = cast
  const { id } = await priya.api.meetings.holdNow({ pairId, id: newId() })
  await priya.api.meetings.changeSummary({ id, summary: 'He decides.', was: '' })
  expect((await tomas.api.meetings.draftWrapUp({ id })).summary).toBe('He decides.')
  expect(await answerTo(tomas.api.meetings.changeSummary({ id, summary: 'I decide.', was: '' }))).toBe(
    'changed_meanwhile',
  )
  await tomas.api.meetings.changeSummary({ id, summary: 'I decide.', was: 'He decides.' })
  expect((await priya.api.meetings.get({ id })).meeting.summary).toBe('I decide.')
  // Wrapping up does not write over what the other wrote meanwhile.
  await expect(
    priya.api.meetings.wrapUp({ id, summary: 'He decides, with me.', was: 'He decides.' }),
  ).rejects.toMatchObject({ code: 'changed_meanwhile', data: { data: { text: 'I decide.' } } })
  expect((await tomas.api.meetings.get({ id })).meeting.state).toBe('live')
  const summary = 'I decide. He decides, with me.'
  expect((await priya.api.meetings.wrapUp({ id, summary, was: 'I decide.' })).summary).toBe(summary)
  expect(await answerTo(tomas.api.meetings.changeSummary({ id, summary: 'Hm.', was: 'I decide.' }))).toBe(
    'changed_meanwhile',
  )
})

test('a summary drafted from more than fits is cut after a point, and says what it leaves out; one too long is told so', async () => {
  const { pairId, priya } = await fresh()
  const { id } = await priya.api.meetings.holdNow({ pairId, id: newId() })
  for (let index = 0; index < 15; index++) {
    const long = await priya.api.agenda.add(point(pairId, `Point ${index}: ${'what we saw there '.repeat(100)}`))
    await priya.api.agenda.decideFate({ meetingId: id, id: long.id, fate: 'discussed' })
  }
  const { summary } = await priya.api.meetings.draftWrapUp({ id })
  expect(summary).toMatch(/^Point 0: .*\nAnd \d+ more, on the page of the meeting\.$/s)
  await expect(priya.api.meetings.wrapUp({ id, summary: 'x'.repeat(20_001) })).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('at most 20,000 characters'),
  })
  expect((await priya.api.meetings.wrapUp({ id, summary })).state).toBe('held')
})

test('moved twice a meeting knows where it was at first, and back there it was never moved', async () => {
  const { pairId, priya, other } = await fresh()
  const [next] = await priya.api.meetings.upcoming({ pairId })
  const { id, startsAt } = next!
  const at = (hours: number) => new Date(Date.parse(startsAt) + hours * 3_600_000).toISOString()
  expect((await priya.api.meetings.move({ id, startsAt: at(1) })).movedFrom).toBe(startsAt)
  expect(await other.api.meetings.move({ id, startsAt: at(2) })).toMatchObject({
    movedFrom: startsAt,
    movedBy: other.personId,
  })
  expect(await priya.api.meetings.move({ id, startsAt })).toMatchObject({ movedFrom: null, movedBy: null })
})

test('the time of the next meeting is confirmed for both, and to be confirmed again once it moves', async () => {
  const { pairId, priya, other } = await fresh()
  const { id: now } = await priya.api.meetings.holdNow({ pairId, id: newId() })
  const { next } = await priya.api.meetings.draftWrapUp({ id: now })
  const seen = async (who: Actor) => (await who.api.meetings.get({ id: now })).next!.confirmedAt
  expect(await seen(other)).toBeNull()
  await priya.api.meetings.confirmTime({ id: next!.id, confirmed: true })
  expect(await seen(other)).not.toBeNull()
  await other.api.meetings.move({ id: next!.id, startsAt: inDays(9) })
  expect(await seen(priya)).toBeNull()
  expect(await answerTo(priya.api.meetings.confirmTime({ id: now, confirmed: true }))).toBe('meeting_started')
})

test('the history goes on where its page ended, also where two meetings fall on one instant', async () => {
  const { pairId, priya } = await fresh()
  const startsAt = inDays(-3)
  for (let index = 0; index < 5; index++) {
    const [next] = await priya.api.meetings.upcoming({ pairId })
    await priya.api.meetings.wrapUp({ id: next!.id, summary: `Number ${index}` })
  }
  await world.database.asSystem('as an import would have it', (tx) =>
    tx
      .updateTable('meeting')
      .set({ starts_at: startsAt })
      .where('pair_id', '=', pairId)
      .where('held_at', 'is not', null)
      .execute(),
  )
  const seen: string[] = []
  for (let after: string | undefined; ; ) {
    const lines = await priya.api.meetings.history({ pairId, limit: 2, after })
    seen.push(...lines.map(({ summary }) => summary))
    if (lines.length < 2) break
    after = lines.at(-1)!.id
  }
  expect(seen.toSorted()).toEqual(['Number 0', 'Number 1', 'Number 2', 'Number 3', 'Number 4'])
})

test('a meeting that has begun keeps its sections, however its template is edited later', async () => {
  const { pairId, priya, other } = await fresh()
  const section = (key: string) => ({ key, title: key, minutes: 5, whose: 'both' as const })
  const { key } = await priya.api.templates.add({
    id: newId(),
    name: 'Ours',
    sections: [section('wins'), section('rest')],
  })
  const [first, second] = await priya.api.meetings.upcoming({ pairId })
  for (const { id } of [first!, second!]) await priya.api.meetings.chooseTemplate({ id, template: key })
  await priya.api.agenda.add({ ...point(pairId, 'We shipped'), section: 'wins' })
  await other.api.meetings.start({ id: first!.id })
  await priya.api.meetings.wrapUp({ id: first!.id, summary: '' })
  await priya.api.templates.change({ id: key, sections: [section('rest')] })
  const keys = async (id: string) => (await other.api.meetings.get({ id })).sections.map((one) => one.key)
  expect(await keys(first!.id)).toEqual(['wins', 'rest'])
  expect(await keys(second!.id)).toEqual(['rest'])
})
