import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, freshPair, gather, point } from '../cast.ts'
import { type Actor, answerTo, openWorld, type World } from '../world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const fresh = () => freshPair(world, cast)
const textsOn = async (actor: Actor, id: string) =>
  (await actor.api.meetings.get({ id })).points.map(({ text }) => text)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

test('a rhythm always has its next two meetings, at ten in London also after the clocks change', async () => {
  const { pairId, priya } = await fresh()
  const hours: string[] = []
  for (let week = 0; week < 30; week++) {
    const upcoming = await priya.api.meetings.upcoming({ pairId })
    expect(upcoming.length).toBe(2)
    hours.push(
      new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Europe/London',
        hour: '2-digit',
        minute: '2-digit',
        weekday: 'short',
      }).format(new Date(upcoming[0]!.startsAt)),
    )
    await priya.api.meetings.skip({ id: upcoming[0]!.id })
  }
  expect(new Set(hours)).toEqual(new Set(['Thu 10:00']))
})

test('an undiscussed point stands on the next page as the same point, however the meeting ended', async () => {
  const { pairId, priya, other } = await fresh()
  const { id } = await other.api.agenda.add(point(pairId, 'The importer'))
  for (const end of ['skip', 'wrapUp', 'skip', 'wrapUp'] as const) {
    const [next] = await priya.api.meetings.upcoming({ pairId })
    if (end === 'skip') await priya.api.meetings.skip({ id: next!.id })
    else await priya.api.meetings.wrapUp({ id: next!.id, summary: '' })
    const [after] = await priya.api.meetings.upcoming({ pairId })
    const { points } = await other.api.meetings.get({ id: after!.id })
    expect(points.map((one) => one.id)).toEqual([id])
  }
  const [last] = await priya.api.meetings.upcoming({ pairId })
  expect((await other.api.meetings.get({ id: last!.id })).points[0]!.carriedOver).toBe(4)
})

test('a page prepared early keeps its points, and what carries over joins them', async () => {
  const { pairId, priya, other } = await fresh()
  const [next, later] = await priya.api.meetings.upcoming({ pairId })
  await other.api.agenda.add({ ...point(pairId, 'For the one after'), plannedFor: later!.id })
  await priya.api.agenda.add(point(pairId, 'For the next'))
  expect(await textsOn(other, next!.id)).toEqual(['For the next'])
  expect(await textsOn(other, later!.id)).toEqual(['For the one after'])
  await priya.api.meetings.wrapUp({ id: next!.id, summary: '' })
  expect((await textsOn(other, later!.id)).toSorted()).toEqual(['For the next', 'For the one after'])
})

test('a meeting moved past the following one loses nothing: each point stands on exactly one page', async () => {
  const { pairId, priya } = await fresh()
  const [next, later] = await priya.api.meetings.upcoming({ pairId })
  await priya.api.agenda.add(point(pairId, 'On the next page, whichever it is'))
  await priya.api.agenda.add({ ...point(pairId, 'For this very meeting'), plannedFor: next!.id })
  await priya.api.meetings.move({
    id: next!.id,
    startsAt: new Date(Date.parse(later!.startsAt) + 86_400_000).toISOString(),
  })
  expect(await textsOn(priya, later!.id)).toEqual(['On the next page, whichever it is'])
  expect(await textsOn(priya, next!.id)).toEqual(['For this very meeting'])
})

test('a standing point is on every page, discussed or not; every second time is every second time', async () => {
  const { pairId, priya } = await fresh()
  await priya.api.agenda.add({ ...point(pairId, 'Always'), repeatsEvery: 1 })
  const second = await priya.api.agenda.add({ ...point(pairId, 'Every second time'), repeatsEvery: 2 })
  const pages: string[][] = []
  for (let week = 0; week < 4; week++) {
    const [next] = await priya.api.meetings.upcoming({ pairId })
    const texts = await textsOn(priya, next!.id)
    pages.push(texts)
    if (texts.includes('Every second time'))
      await priya.api.agenda.decideFate({ meetingId: next!.id, id: second.id, fate: 'discussed' })
    await priya.api.meetings.wrapUp({ id: next!.id, summary: '' })
  }
  expect(pages).toEqual([['Always', 'Every second time'], ['Always'], ['Always', 'Every second time'], ['Always']])
})

test('what is held back until the meeting starts is there when it starts; what is only mine stays mine', async () => {
  const { pairId, priya, other } = await fresh()
  const [next] = await priya.api.meetings.upcoming({ pairId })
  await priya.api.agenda.add(point(pairId, 'When we start', 'at_start'))
  await priya.api.agenda.add(point(pairId, 'Only mine', 'only_me'))
  expect(await textsOn(other, next!.id)).toEqual([])
  await other.api.meetings.start({ id: next!.id })
  expect(await textsOn(other, next!.id)).toEqual(['When we start'])
  expect(await textsOn(priya, next!.id)).toEqual(['When we start', 'Only mine'])
})

test('what was shared is not hidden again, but can be deleted and brought back', async () => {
  const { pairId, priya, other } = await fresh()
  const { id } = await priya.api.agenda.add(point(pairId, 'Said is said'))
  expect(await answerTo(priya.api.agenda.change({ id, visibility: 'only_me' }))).toBe('already_shared')
  const [next] = await priya.api.meetings.upcoming({ pairId })
  await other.api.agenda.drop({ id })
  expect(await textsOn(priya, next!.id)).toEqual([])
  await priya.api.agenda.restore({ id })
  expect(await textsOn(other, next!.id)).toEqual(['Said is said'])
})

test('starting, wrapping up and adding twice is doing it once', async () => {
  const { pairId, priya, other } = await fresh()
  const added = point(pairId, 'Once')
  await Promise.all([priya.api.agenda.add(added), priya.api.agenda.add(added)])
  const [next] = await priya.api.meetings.upcoming({ pairId })
  const started = await priya.api.meetings.start({ id: next!.id })
  expect((await other.api.meetings.start({ id: next!.id })).startedAt).toBe(started.startedAt)
  const press = (who: Actor, summary: string) => answerTo(who.api.meetings.wrapUp({ id: next!.id, summary }))
  expect(await Promise.all([press(priya, 'One press'), press(other, 'One press')])).toEqual(['ok', 'ok'])
  const mailed = async () => (await world.mailTo(other.email)).filter(({ text }) => /press/.test(text)).length
  await expect.poll(mailed, { timeout: 10_000, interval: 200 }).toBe(1)
  expect((await priya.api.meetings.history({ pairId })).length).toBe(1)
  // Whoever is second with other words hears of it: neither is lost.
  expect(await press(other, 'Another press')).toBe('changed_meanwhile')
  expect((await priya.api.meetings.get({ id: next!.id })).meeting.summary).toBe('One press')
})

test('a meeting that is over is read, not changed; a time that has passed is refused; nothing is half done', async () => {
  const { pairId, priya } = await fresh()
  const [next] = await priya.api.meetings.upcoming({ pairId })
  expect(await answerTo(priya.api.meetings.move({ id: next!.id, startsAt: inDays(-1) }))).toBe('time_past')
  expect(
    await answerTo(
      priya.request('POST', `/api/v1/meetings/${next!.id}/move`, { startsAt: 'next Tuesday' }).then(async (answer) => {
        expect(answer.status).toBe(400)
        expect(((await answer.json()) as { errors: { field: string }[] }).errors[0]!.field).toBe('startsAt')
      }),
    ),
  ).toBe('ok')
  await priya.api.meetings.wrapUp({ id: next!.id, summary: '' })
  expect(await answerTo(priya.api.meetings.skip({ id: next!.id }))).toBe('meeting_over')
  expect(await answerTo(priya.api.meetings.move({ id: next!.id, startsAt: inDays(3) }))).toBe('meeting_over')
})

test('meeting now starts the meeting that is due, else an extra one beside the rhythm', async () => {
  const { pairId, priya, other } = await fresh()
  const planned = await priya.api.meetings.upcoming({ pairId })
  const now = await other.api.meetings.holdNow({ pairId, id: newId() })
  expect(planned.map(({ id }) => id)).not.toContain(now.id)
  expect((await priya.api.meetings.holdNow({ pairId, id: newId() })).id).toBe(now.id)
  await priya.api.meetings.wrapUp({ id: now.id, summary: '' })
  expect((await priya.api.meetings.upcoming({ pairId })).map(({ id }) => id)).toEqual(planned.map(({ id }) => id))
})

test('two edits of one sentence: the second is told, with the other wording, and overwrites nothing', async () => {
  const { pairId, priya, other } = await fresh()
  const { id, text } = await priya.api.agenda.add(point(pairId, 'As it was'))
  await other.api.agenda.change({ id, text: 'As the other has it', was: text })
  await expect(priya.api.agenda.change({ id, text: 'As I have it', was: text })).rejects.toMatchObject({
    code: 'changed_meanwhile',
    data: { data: { text: 'As the other has it' } },
  })
})

test('once a one-on-one has ended both read it, and neither writes', async () => {
  const { pairId, priya, other } = await fresh()
  const { id } = await priya.api.agenda.add(point(pairId, 'Before the end'))
  const [next] = await priya.api.meetings.upcoming({ pairId })
  await priya.api.meetings.wrapUp({ id: next!.id, summary: 'The last one' })
  await priya.api.pairs.end({ id: pairId })
  expect((await other.api.meetings.history({ pairId }))[0]!.summary).toBe('The last one')
  expect(await answerTo(other.api.agenda.change({ id, text: 'After the end' }))).toBe('pair_ended')
  expect(await answerTo(priya.api.actionItems.add({ pairId, id: newId(), text: 'More', ownerId: null }))).toBe(
    'pair_ended',
  )
  expect(await priya.api.meetings.upcoming({ pairId })).toEqual([])
})

describe('what a point comes down to', () => {
  const say = (who: Actor, meetingId: string, text: string, talkingPointId = cast.sharedPoint) =>
    who.api.clarities.say({ id: newId(), meetingId, talkingPointId, text })

  test('is said back by one, agreed by the other, and stands in the summary, the history and the next preparation', async () => {
    const { priya, tomas, pairId } = cast
    const { id } = await priya.api.meetings.holdNow({ pairId, id: newId() })
    const added = await tomas.api.agenda.add({ ...point(pairId, 'Pulled off the importer'), plannedFor: null })
    const said = await priya.api.clarities.say({
      id: newId(),
      meetingId: id,
      talkingPointId: added.id,
      text: 'He decides',
    })
    expect(said).toMatchObject({ saidBy: priya.personId, agreedBy: null })
    const drafted = async () => (await tomas.api.meetings.draftWrapUp({ id })).summary
    expect(await drafted()).not.toContain('He decides')
    const agreed = await tomas.api.clarities.agree({ id: said.id, agreed: true })
    const open = await priya.api.clarities.say({ id: newId(), meetingId: id, talkingPointId: added.id, text: 'By May' })
    expect(agreed.agreedBy).toBe(tomas.personId)
    await priya.api.agenda.decideFate({ meetingId: id, id: added.id, fate: 'discussed' })
    expect(await drafted()).toContain('Pulled off the importer. He decides.')
    expect(await drafted()).not.toContain('By May')
    await priya.api.meetings.wrapUp({ id, summary: '' })
    expect((await tomas.api.meetings.get({ id })).clarities.map(({ text }) => text)).toEqual(['He decides', open.text])
    const [next] = await tomas.api.meetings.upcoming({ pairId })
    const { lastTime } = await tomas.api.preparation.get({ meetingId: next!.id })
    expect(lastTime!.discussed.find((one) => one.id === added.id)).toMatchObject({
      agreed: ['He decides'],
      saidBack: ['By May'],
    })
    expect((await tomas.api.search.find({ q: 'he decides' })).map(({ kind }) => kind)).toContain('clarity')
    expect(JSON.stringify(await cast.mei.api.search.find({ q: 'he decides' }))).not.toContain('clarity')
    expect(await answerTo(priya.api.clarities.agree({ id: said.id, agreed: false }))).toBe('meeting_over')
  })

  test('worded anew it is to be agreed again, and the second writer sees the first one’s words', async () => {
    const { priya, tomas, pairId } = cast
    const { id: meetingId } = await priya.api.meetings.holdNow({ pairId, id: newId() })
    const { id, text } = await say(priya, meetingId, 'Fewer questions')
    await tomas.api.clarities.agree({ id, agreed: true })
    const reworded = await tomas.api.clarities.change({ id, text: 'Five questions a week', was: text })
    expect(reworded).toMatchObject({ saidBy: tomas.personId, agreedBy: null })
    expect(await answerTo(priya.api.clarities.change({ id, text: 'None at all', was: text }))).toBe('changed_meanwhile')
    await priya.api.meetings.skip({ id: meetingId })
  })

  test('cannot be said of what only one of the two can see', async () => {
    const { priya, next, leadsPoint, tomas } = cast
    expect(await answerTo(say(priya, next, 'Secretly', leadsPoint))).toBe('invalid_input')
    expect(await answerTo(say(tomas, next, 'Secretly', leadsPoint))).toBe('not_found')
    expect(await answerTo(say(priya, next, 'x'.repeat(501)))).toBe('invalid_input')
  })
})
