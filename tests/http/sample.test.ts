import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Enters the sample as a visitor's browser does. */
async function enter(as: 'priya' | 'tomas' | 'ruth') {
  const response = await world.nobody.request('POST', '/api/v1/sample/enter', { as })
  expect(response.status).toBe(200)
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const { person, workspace } = (await response.json()) as {
    person: { id: string; name: string }
    workspace: { id: string }
  }
  const actor = await world.actor({ workspaceId: workspace.id, personId: person.id, name: person.name, email: '' })
  return { cookie, actor }
}

test('whoever looks around finds a day ahead, months behind, and open promises on both sides', async () => {
  const { actor, cookie } = await enter('priya')
  expect(cookie).toMatch(/^rapport=/)
  const { meetings, dueActionItems } = await actor.api.meetings.today()
  expect(meetings.map(({ pair }) => pair.member.name)).toEqual(['Tomás Oliveira', 'Mei Lindqvist', 'Jonas Abara'])
  const dive = meetings.find(({ pair }) => pair.member.name === 'Mei Lindqvist')!
  expect(dive).toMatchObject({ template: { key: 'deep-dive', name: 'Monthly deep dive' }, scores: [6, 4] })
  expect(meetings[0]).toMatchObject({ template: { key: 'weekly' }, scores: [] })
  expect(dueActionItems.length).toBeGreaterThanOrEqual(3)
  const pairs = await actor.api.pairs.list()
  const tomas = pairs.find(({ member }) => member.name === 'Tomás Oliveira')!
  const history = await actor.api.meetings.history({ pairId: tomas.id })
  expect(history.length).toBe(12)
  expect(history.filter(({ state }) => state === 'skipped')).toHaveLength(2)
  expect(Date.now() - Date.parse(history.at(-1)!.startsAt)).toBeGreaterThan(80 * 86_400_000)
})

test('nothing in it is dated the wrong way round', async () => {
  const { actor } = await enter('priya')
  for (const pair of await actor.api.pairs.list()) {
    for (const line of await actor.api.meetings.history({ pairId: pair.id })) {
      const { meeting, points, actionItems } = await actor.api.meetings.get({ id: line.id })
      expect(Date.parse(meeting.startsAt)).toBeLessThan(Date.now())
      for (const point of points) expect(Date.parse(point.createdAt)).toBeLessThan(Date.parse(meeting.startsAt))
      for (const item of actionItems)
        if (item.doneAt) expect(Date.parse(item.doneAt)).toBeGreaterThan(Date.parse(item.createdAt))
    }
  }
})

test('a point that was carried over is the same point on every page, with how often it moved on', async () => {
  const { actor } = await enter('priya')
  const pair = (await actor.api.pairs.list()).find(({ member }) => member.name === 'Mei Lindqvist')!
  const [next] = await actor.api.meetings.upcoming({ pairId: pair.id })
  const { points } = await actor.api.meetings.get({ id: next!.id })
  expect(points.find(({ text }) => text === 'What comes after senior?')?.carriedOver).toBe(2)
})

test('entering again is the same workspace; as Tomás, what Priya keeps to herself is not there', async () => {
  const [priya, tomas] = [(await enter('priya')).actor, (await enter('tomas')).actor]
  expect(tomas.workspaceId).toBe(priya.workspaceId)
  const [pair] = await tomas.api.pairs.list()
  const [next] = await tomas.api.meetings.upcoming({ pairId: pair!.id })
  const words = JSON.stringify(await tomas.api.meetings.get({ id: next!.id }))
  expect(words).toContain('pulled off the importer')
  expect(words).not.toContain('incident hand-over')
})

test('its notes open as notes, with the words the search finds', async () => {
  const { actor } = await enter('priya')
  const hits = await actor.api.search.find({ q: 'obviously' })
  expect(hits.map(({ kind }) => kind)).toEqual(['notes'])
})
