import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tag } from '../../src/features/questions/rules/topics.ts'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, point, sawHim } from '../cast.ts'
import { type Actor, answerTo, openWorld, type World } from '../world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const suggested = async ({ api }: Actor, pairId: string, about?: Tag) =>
  (await api.questions.suggest({ pairId, limit: 24, about })).suggestions
const keysFor = async (actor: Actor, pairId: string, about?: Tag) =>
  (await suggested(actor, pairId, about)).map(({ question }) => question.key)
const ask = ({ api }: Actor, pairId: string, key: string, more: object = {}) =>
  api.agenda.add({ ...point(pairId, `Asked: ${key}`), questionKey: key, ...more })

/** A meeting in which these points were talked about, held now; `follows` is what it went by. */
async function talk(
  lead: Actor,
  pairId: string,
  ids: string[],
  { follows, also }: { follows?: string; also?: (meetingId: string) => Promise<unknown> } = {},
): Promise<string> {
  const { id: meetingId } = await lead.api.meetings.holdNow({ pairId, id: newId() })
  if (follows) await lead.api.meetings.chooseTemplate({ id: meetingId, template: follows })
  for (const id of ids) await lead.api.agenda.decideFate({ meetingId, id, fate: 'discussed' })
  await also?.(meetingId)
  await lead.api.meetings.wrapUp({ id: meetingId, summary: '' })
  return meetingId
}

const topicOf = async ({ api }: Actor, pairId: string, topic: string) =>
  (await api.questions.suggest({ pairId })).topics.find((one) => one.topic === topic)!

describe('a question on the page', () => {
  test('is there once, even if it is asked twice in the same instant, and is not suggested while it is there', async () => {
    const { priya, pairWithMei: pairId } = cast
    const [key] = await keysFor(priya, pairId)
    const both = await Promise.all([ask(priya, pairId, key!), ask(priya, pairId, key!)])
    expect(both[0]!.id).toBe(both[1]!.id)
    expect((await ask(priya, pairId, key!)).id).toBe(both[0]!.id)
    expect(await keysFor(priya, pairId)).not.toContain(key)
    await priya.api.agenda.drop({ id: both[0]!.id })
    expect(await keysFor(priya, pairId)).toContain(key)
  })

  test('comes back by itself when it is meant to, and is suggested as little as before', async () => {
    const { priya, pairWithMei: pairId } = cast
    const key = (await keysFor(priya, pairId))[1]!
    const { id } = await ask(priya, pairId, key, { repeatsEvery: 1 })
    await talk(priya, pairId, [id])
    expect(await keysFor(priya, pairId)).not.toContain(key)
    expect((await ask(priya, pairId, key)).id).toBe(id)
    await priya.api.agenda.drop({ id })
  })

  test('may stand there for one colleague and for another', async () => {
    const { priya, pairWithMei: pairId } = cast
    const about = (name: string) =>
      priya.api.agenda.add({
        ...point(pairId, `What do you admire about ${name}?`),
        questionKey: 'team-admire-colleague',
      })
    const [ruth, ines] = [await about('Ruth'), await about('Ines')]
    expect(ruth.id).not.toBe(ines.id)
    expect((await about('Ruth')).id).toBe(ruth.id)
  })

  test('stands in the section of its topic, else with what the member brings, whoever asked it', async () => {
    const { priya, pairWithMei: pairId } = cast
    const place = async (topic: 'growth' | 'concerns') =>
      (await priya.api.agenda.add({ pairId, id: newId(), text: topic, topic })).section
    expect(await place('growth')).toBe('growth')
    expect(await place('concerns')).toBe('theirs')
    const [next] = await priya.api.meetings.upcoming({ pairId })
    await priya.api.meetings.chooseTemplate({ id: next!.id, template: 'career' })
    expect(await place('growth')).toBe('aspirations')
    await priya.api.meetings.chooseTemplate({ id: next!.id, template: 'weekly' })
  })
})

describe('what each made of a question', () => {
  test('is theirs alone to read, counts for both, and can be taken back', async () => {
    const { priya, tomas, pairId } = cast
    const key = 'team-could-stop'
    expect(await answerTo(tomas.api.questions.markAsked({ pairId, key, mark: 'not' }))).toBe('not_found')
    const { id } = await ask(priya, pairId, key)
    expect(await answerTo(tomas.api.questions.markAsked({ pairId, key, mark: 'not' }))).toBe('not_found')
    await talk(priya, pairId, [id])
    expect(await tomas.api.questions.markAsked({ pairId, key, mark: 'good' })).toEqual([{ key, mark: 'good' }])
    expect(await tomas.api.questions.markAsked({ pairId, key, mark: 'not' })).toEqual([{ key, mark: 'not' }])
    expect(await priya.api.questions.askedMarks({ pairId })).toEqual([])
    expect(await priya.api.questions.markAsked({ pairId, key, mark: 'good' })).toEqual([{ key, mark: 'good' }])
    expect(await tomas.api.questions.askedMarks({ pairId })).toEqual([{ key, mark: 'not' }])
    expect(await tomas.api.questions.markAsked({ pairId, key, mark: null })).toEqual([])
    expect(await priya.api.questions.askedMarks({ pairId })).toEqual([{ key, mark: 'good' }])
  })

  test('“not for us” by one of them keeps it from both, and tells neither why', async () => {
    const { priya, ruth, pairWithRuth: pairId } = cast
    const key = 'connection-good-news'
    expect(await keysFor(ruth, pairId, 'instead-of-how-are-you')).toContain(key)
    await talk(ruth, pairId, [(await ask(ruth, pairId, key)).id])
    await priya.api.questions.markAsked({ pairId, key, mark: 'not' })
    // It repeats every four weeks: by itself it would be back.
    const [latest] = await ruth.api.meetings.history({ pairId })
    await world.database.asSystem('five weeks have passed', async (tx) => {
      await tx
        .updateTable('meeting')
        .set({ starts_at: new Date(Date.now() - 35 * 86_400_000).toISOString() })
        .where('id', '=', latest!.id)
        .execute()
    })
    expect(await keysFor(ruth, pairId, 'instead-of-how-are-you')).not.toContain(key)
    await priya.api.questions.markAsked({ pairId, key, mark: null })
    expect(await keysFor(ruth, pairId, 'instead-of-how-are-you')).toContain(key)
    await priya.api.questions.markAsked({ pairId, key, mark: 'good' })
    const reasons = (await suggested(ruth, pairId, 'instead-of-how-are-you')).map(({ because }) => because)
    expect(reasons.filter((because) => /good/.test(because) && !/what is good/.test(because))).toEqual([])
  })
})

describe('a wish', () => {
  test('for a question of one’s own is read by those one meets, in their one-on-one and nowhere else', async () => {
    const { priya, tomas, mei, pairId, pairWithMei } = cast
    const own = { id: newId(), text: 'What would you like me to stay in charge of?', topic: 'growth' as const }
    const { key } = await tomas.api.questions.add(own)
    expect(await keysFor(priya, pairId)).not.toContain(key)
    await tomas.api.questions.mark({ key, favourite: false, wished: true })
    expect((await suggested(priya, pairId))[0]).toMatchObject({ question: { key, text: own.text } })
    expect(await keysFor(priya, pairWithMei)).not.toContain(key)
    for (const other of [priya, mei])
      expect((await other.api.questions.list()).map((one) => one.key)).not.toContain(key)
    // What one may read because its author wishes it does not travel on through a wish of one's own.
    await priya.api.questions.mark({ key, favourite: false, wished: true })
    expect(await keysFor(mei, pairWithMei)).not.toContain(key)
    expect(await answerTo(mei.api.questions.mark({ key, favourite: true, wished: false }))).toBe('not_found')
    await tomas.api.questions.mark({ key, favourite: false, wished: false })
    expect(await keysFor(priya, pairId)).not.toContain(key)
  })

  test('is heard although it is for another moment or stretches', async () => {
    const { priya, tomas, pairId } = cast
    await priya.api.seasons.add({ pairId, id: newId(), season: 'low' })
    for (const key of ['connection-being-back', 'engagement-start-looking']) {
      await tomas.api.questions.mark({ key, favourite: false, wished: true })
      expect((await suggested(priya, pairId))[0]!.question.key).toBe(key)
      await tomas.api.questions.mark({ key, favourite: false, wished: false })
    }
    await priya.api.seasons.add({ pairId, id: newId(), season: 'steady' })
  })
})

describe('when a topic was touched', () => {
  test('is known from the section a template has for it, the number, the point itself and feedback', async () => {
    const { priya, tomas, pairId } = cast
    const weeks = async (topic: string) => (await topicOf(priya, pairId, topic)).weeks
    expect([await weeks('growth'), await weeks('engagement'), await weeks('concerns')]).toEqual([null, null, null])
    const aspiration = await tomas.api.agenda.add({ ...point(pairId, 'To lead the importer'), section: 'aspirations' })
    await talk(priya, pairId, [aspiration.id], { follows: 'career' })
    expect(await weeks('growth')).toBe(0)
    await talk(priya, pairId, [], { also: (id) => tomas.api.meetings.setScore({ id, score: 7 }) })
    expect(await weeks('engagement')).toBe(0)
    const worry = await tomas.api.agenda.add(point(pairId, 'The night shift'))
    await tomas.api.agenda.change({ id: worry.id, topic: 'concerns' })
    await talk(priya, pairId, [worry.id])
    expect(await weeks('concerns')).toBe(0)
    expect(await weeks('feedback')).toBe(0) // Priya has shared some with him
  })

  test('is not claimed where something was talked about of which nobody said the topic', async () => {
    const { priya, mei, pairWithMei: pairId } = cast
    expect(await topicOf(priya, pairId, 'engagement')).toEqual({ topic: 'engagement', weeks: null, sure: true })
    const free = await mei.api.agenda.add(point(pairId, 'This and that'))
    await talk(priya, pairId, [free.id])
    expect(await topicOf(priya, pairId, 'engagement')).toEqual({ topic: 'engagement', weeks: null, sure: false })
    expect((await suggested(priya, pairId)).map(({ because }) => because).join()).not.toMatch(/Not touched/)
  })

  test('feedback between two others touches nothing here', async () => {
    const { priya, tomas, mei, pairWithMei: pairId } = cast
    const { id } = await tomas.api.feedback.save(sawHim(mei))
    await tomas.api.feedback.share({ id })
    expect((await topicOf(priya, pairId, 'feedback')).weeks).toBeNull()
  })
})

test('what the two said about how deep they went counts; where nobody said, no depth is claimed', async () => {
  const { priya, mei, pairWithMei: pairId } = cast
  for (let times = 0; times < 4; times++) await talk(priya, pairId, [])
  const claims = async () => (await suggested(priya, pairId)).map(({ because }) => because).join()
  expect(await claims()).not.toMatch(/deep/)
  const meetingId = await talk(priya, pairId, [])
  const deepest = async () => Math.max(...(await suggested(priya, pairId)).map(({ question }) => question.depth))
  expect(await deepest()).toBe(2)
  const left = { meetingId, head: 3, heart: 3, level: 2 }
  await priya.api.checkOuts.answer(left)
  await mei.api.checkOuts.answer(left)
  expect(await deepest()).toBe(3)
})

describe('what is right only now', () => {
  test('comes after a leave that is over, and after a hard talk', async () => {
    const { priya, ruth, pairWithRuth: pairId } = cast
    const tags = async () => (await suggested(ruth, pairId)).flatMap(({ question }) => question.tags)
    expect(await tags()).not.toContain('after-leave')
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    await priya.api.identity.updateMe({ awayUntil: yesterday })
    expect(await tags()).toContain('after-leave')
    await priya.api.identity.updateMe({ awayUntil: null })
    expect(await tags()).not.toContain('after-conflict')
    await talk(ruth, pairId, [], { follows: 'hard-talk' })
    expect(await tags()).toContain('after-conflict')
  })

  test('or when somebody wants to ask about it', async () => {
    const { priya, pairId } = cast
    const all = await suggested(priya, pairId)
    for (const about of ['named-colleague', 'okr'] as const) {
      expect(all.filter(({ question }) => question.tags.includes(about))).toEqual([])
      const few = await suggested(priya, pairId, about)
      expect(few.length).toBeGreaterThan(3)
      for (const { question } of few) expect(question.tags).toContain(about)
    }
  })
})

test('a question of one’s own is for whom it says', async () => {
  const { priya, tomas, pairId } = cast
  const own = { text: 'What do you see that I do not?', topic: 'team' as const, direction: 'lead-to-member' as const }
  const { key } = await priya.api.questions.add({ id: newId(), ...own, shared: true })
  await priya.api.questions.mark({ key, favourite: true, wished: false })
  const team = (direction: string) => ({ direction, origin: 'team' })
  expect((await tomas.api.questions.list()).find((one) => one.key === key)).toMatchObject(team('lead-to-member'))
  expect(await keysFor(tomas, pairId)).not.toContain(key)
  await priya.api.questions.change({ id: key, direction: 'both' })
  expect((await tomas.api.questions.list()).find((one) => one.key === key)).toMatchObject(team('both'))
})
