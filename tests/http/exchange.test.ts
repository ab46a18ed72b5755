import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, OF_THE_LEAD_ALONE, weekly } from '../cast.ts'
import { type Actor, answerTo, openWorld, type World } from '../world.ts'

const sample = readFileSync(path.join(import.meta.dirname, '../fixtures/exchange/running-notes.md'), 'utf8')
let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

/** A one-on-one in which nothing has been written. */
async function freshPair(): Promise<string> {
  const { ines, priya } = cast
  const id = newId()
  await ines.api.people.add({
    id,
    name: 'Tomás Oliveira',
    email: `${id}@harbour.example`,
    timeZone: 'Europe/London',
  })
  const pairId = newId()
  await priya.api.pairs.start({ id: pairId, otherId: id, kind: 'manager', me: 'lead', rhythm: weekly })
  return pairId
}

async function bringIn(actor: Actor, pairId: string, content: string) {
  const { document } = await actor.api.exchange.preview({ pairId, content })
  return actor.api.exchange.keep({ pairId, id: newId(), document })
}

/** What a history says, without the ids and the day it was exported. */
const exported = async (actor: Actor, pairId: string) => {
  const file = await actor.api.exchange.markdown({ pairId })
  return (await file.text()).replace(/^\*Exported from.*$/m, '')
}

test('the running document of the sample comes in as six meetings, one of them skipped, with its promises', async () => {
  const pairId = await freshPair()
  const kept = await bringIn(cast.priya, pairId, sample)
  expect(kept.meetings).toBe(6)
  const history = await cast.priya.api.meetings.history({ pairId })
  expect(history.map(({ startsAt, state }) => [startsAt.slice(0, 10), state])).toEqual([
    ['2025-11-13', 'held'],
    ['2025-11-06', 'held'],
    ['2025-10-30', 'skipped'],
    ['2025-10-23', 'held'],
    ['2025-10-16', 'held'],
    ['2025-10-02', 'held'],
  ])
  const { actionItems, pair } = await cast.priya.api.meetings.get({ id: history[0]!.id })
  const owner = (id: string | null) => (id === pair.lead.id ? 'Priya' : id === pair.member.id ? 'Tomás' : 'both')
  expect(actionItems.map(({ ownerId, dueOn, doneAt }) => [owner(ownerId), dueOn, doneAt !== null])).toEqual([
    ['Tomás', '2025-11-14', false],
    ['Tomás', '2025-11-18', true],
    ['Priya', '2025-11-20', false],
  ])
  expect(history[3]!.mood).toBe(7)
  const pairs = await cast.priya.api.pairs.list()
  expect(pairs.find(({ id }) => id === pairId)!.firstHeldAt).toMatch(/^2025-10-02/)
  expect((await exported(cast.priya, pairId)).match(/fewer things at once/g)).toHaveLength(1)
})

test('a preview keeps nothing', async () => {
  const pairId = await freshPair()
  const { adds } = await cast.priya.api.exchange.preview({ pairId, content: sample })
  expect(adds.meetings).toBe(6)
  expect(await cast.priya.api.meetings.history({ pairId })).toEqual([])
})

test('importing again adds nothing, and what was edited or deleted since stays as it is', async () => {
  const pairId = await freshPair()
  await bringIn(cast.priya, pairId, sample)
  const [latest] = await cast.priya.api.meetings.history({ pairId })
  const { points, actionItems } = await cast.priya.api.meetings.get({ id: latest!.id })
  await cast.priya.api.agenda.drop({ id: points[0]!.id })
  await cast.priya.api.actionItems.change({ id: actionItems[1]!.id, text: 'Ask Ruth, kindly' })
  const before = await exported(cast.priya, pairId)
  const again = await bringIn(cast.priya, pairId, sample)
  expect(again).toMatchObject({ meetings: 0, points: 0, notes: 0, actionItems: 0 })
  expect(await exported(cast.priya, pairId)).toBe(before)
})

test('a second click on the same import is the first one', async () => {
  const pairId = await freshPair()
  const { document } = await cast.priya.api.exchange.preview({ pairId, content: sample })
  const id = newId()
  await cast.priya.api.exchange.keep({ pairId, id, document })
  const before = await exported(cast.priya, pairId)
  await cast.priya.api.exchange.keep({ pairId, id, document })
  expect(await exported(cast.priya, pairId)).toBe(before)
})

test('what is mended before keeping is what is kept, and the unmended document later doubles nothing', async () => {
  const pairId = await freshPair()
  const { document } = await cast.priya.api.exchange.preview({ pairId, content: sample })
  document.meetings[0]!.date = '2025-11-14'
  document.meetings[0]!.actionItems[1]!.due = '2025-12-01'
  await cast.priya.api.exchange.keep({ pairId, id: newId(), document })
  const history = await cast.priya.api.meetings.history({ pairId })
  expect(history[0]!.startsAt.slice(0, 10)).toBe('2025-11-14')
  expect(await bringIn(cast.priya, pairId, sample)).toMatchObject({ meetings: 0, points: 0, actionItems: 0 })
})

test('the exported Markdown, imported into another one-on-one, gives the same meetings, notes and items', async () => {
  const [from, to] = [await freshPair(), await freshPair()]
  await bringIn(cast.priya, from, sample)
  const written = await exported(cast.priya, from)
  await bringIn(cast.priya, to, await (await cast.priya.api.exchange.markdown({ pairId: from })).text())
  expect(await exported(cast.priya, to)).toBe(written)
})

test('an export holds what its reader can see, private points of the other are not in it', async () => {
  const { priya, tomas, pairId } = cast
  expect(await exported(priya, pairId)).toContain(OF_THE_LEAD_ALONE)
  expect(await exported(tomas, pairId)).not.toContain(OF_THE_LEAD_ALONE)
  expect(await (await tomas.api.exchange.json({ pairId })).text()).not.toContain(OF_THE_LEAD_ALONE)
})

test('an export is a file with a name', async () => {
  const { priya, pairId } = cast
  const response = await priya.request('GET', `/api/v1/pairs/${pairId}/export/markdown`)
  expect(response.headers.get('content-type')).toMatch(/^text\/markdown/)
  expect(response.headers.get('content-disposition')).toMatch(/one-on-one-Priya-Tom/)
})

test('a document names who did what, but makes nobody else an owner or author', async () => {
  const pairId = await freshPair()
  const { document } = await cast.priya.api.exchange.preview({ pairId, content: sample })
  document.meetings[0]!.actionItems[0]!.ownerId = cast.ines.personId
  document.meetings[0]!.points[0]!.authorId = cast.ines.personId
  await cast.priya.api.exchange.keep({ pairId, id: newId(), document })
  const [latest] = await cast.priya.api.meetings.history({ pairId })
  const page = await cast.priya.api.meetings.get({ id: latest!.id })
  expect(JSON.stringify(page)).not.toContain(cast.ines.personId)
})

test('an action item that names nobody is whose who brings the document, not both’s', async () => {
  const pairId = await freshPair()
  await bringIn(cast.priya, pairId, '## 6 Nov 2025\n- [ ] book the room\n- [ ] both: fill in the form')
  const items = await cast.priya.api.actionItems.list({ pairId, state: 'open' })
  expect(Object.fromEntries(items.map(({ text, ownerId }) => [text, ownerId]))).toEqual({
    'Book the room': cast.priya.personId,
    'Fill in the form': null,
  })
})

test('a document read as in London doubles nothing when it is read as in New York', async () => {
  const pairId = await freshPair()
  const content = '## 5/6/2025\n- planning\n\n## 12/7/2025\n- roadmap'
  await bringIn(cast.priya, pairId, content)
  const { adds } = await cast.priya.api.exchange.preview({ pairId, content, locale: 'en-US' })
  expect(adds).toMatchObject({ meetings: 0, points: 0 })
})

test('what is empty is refused with what to do instead', async () => {
  const pairId = await freshPair()
  const refused = cast.priya.api.exchange.preview({ pairId, name: 'notes.md', content: ' \n' })
  await expect(refused).rejects.toMatchObject({ code: 'not_understood', message: expect.stringContaining('nothing') })
})

test('more than ten megabytes, and what is no document, are refused with what to do instead', async () => {
  const pairId = await freshPair()
  const huge = 'All work and no play. '.repeat(500_000)
  expect(await answerTo(cast.priya.api.exchange.preview({ pairId, content: huge }))).toBe('too_large')
  const pdf = Buffer.from('%PDF-1.7 …').toString('base64')
  const refused = cast.priya.api.exchange.preview({ pairId, name: 'notes.pdf', content: pdf, encoding: 'base64' })
  await expect(refused).rejects.toMatchObject({ code: 'not_understood', message: expect.stringContaining('PDF') })
  expect(await cast.priya.api.meetings.history({ pairId })).toEqual([])
})
