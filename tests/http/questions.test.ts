import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, point } from '../cast.ts'
import { type Actor, answerTo, openWorld, type World } from '../world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const listed = async ({ api }: Actor, key: string) => (await api.questions.list()).find((one) => one.key === key)
const own = (text: string, shared = false) => ({ id: newId(), text, topic: 'team' as const, shared })

test('a question of one’s own is there for its author alone until it is shared, and again once it no longer is', async () => {
  const { priya, mei, yuki } = cast
  const { key } = await priya.api.questions.add(own('What does the harbour do better than we?'))
  expect(await listed(priya, key)).toMatchObject({ origin: 'mine', shared: false })
  expect(await listed(mei, key)).toBeUndefined()
  await priya.api.questions.change({ id: key, shared: true })
  expect(await listed(mei, key)).toMatchObject({ origin: 'team', authorName: 'Priya Raman' })
  expect(await listed(yuki, key)).toBeUndefined()
  expect(await answerTo(mei.api.questions.change({ id: key, text: 'Mine now' }))).toBe('not_found')
  await priya.api.questions.change({ id: key, shared: false })
  expect(await listed(mei, key)).toBeUndefined()
})

test('what was deleted can be brought back as it was', async () => {
  const { priya } = cast
  const { key } = await priya.api.questions.add(own('Which promise do we owe the night shift?', true))
  await priya.api.questions.drop({ id: key })
  expect(await listed(priya, key)).toBeUndefined()
  expect(await priya.api.questions.restore({ id: key })).toMatchObject({
    text: 'Which promise do we owe the night shift?',
    shared: true,
  })
})

test('a favourite is for oneself; a wish is suggested to whoever one meets, and to nobody else', async () => {
  const { priya, tomas, pairId, pairWithMei, mei } = cast
  const wish = (await tomas.api.questions.list()).find(
    ({ direction, depth }) => direction === 'lead-to-member' && depth === 2,
  )!
  await tomas.api.questions.mark({ key: wish.key, favourite: true, wished: true })
  expect(await listed(tomas, wish.key)).toMatchObject({ favourite: true, wished: true })
  expect(await listed(priya, wish.key)).toMatchObject({ favourite: false, wished: false })
  const { suggestions } = await priya.api.questions.suggest({ pairId, limit: 8 })
  expect(suggestions[0]).toMatchObject({ question: { key: wish.key }, because: expect.stringMatching(/wish|asked/i) })
  for (const actor of [priya, mei]) {
    const others = await actor.api.questions.suggest({ pairId: pairWithMei, limit: 24 })
    expect(others.suggestions[0]!.question.key).not.toBe(wish.key)
  }
  await tomas.api.questions.mark({ key: wish.key, favourite: false, wished: false })
  expect(await listed(tomas, wish.key)).toMatchObject({ favourite: false, wished: false })
  expect(await answerTo(tomas.api.questions.mark({ key: 'invented', favourite: true, wished: false }))).toBe(
    'not_found',
  )
})

test('what was asked and talked about is not suggested again, and its topic counts as touched', async () => {
  const { priya, pairWithMei: pairId } = cast
  const [first] = (await priya.api.questions.suggest({ pairId })).suggestions
  const { key, text, topic } = first!.question
  const asked = await priya.api.agenda.add({ ...point(pairId, text), questionKey: key })
  expect(asked.questionKey).toBe(key)
  const meeting = await priya.api.meetings.holdNow({ pairId, id: newId() })
  await priya.api.agenda.decideFate({ meetingId: meeting.id, id: asked.id, fate: 'discussed' })
  await priya.api.meetings.wrapUp({ id: meeting.id, summary: '' })
  const { suggestions, topics } = await priya.api.questions.suggest({ pairId, limit: 24 })
  expect(suggestions.map(({ question }) => question.key)).not.toContain(key)
  expect(topics.find((one) => one.topic === topic)!.weeks).toBe(0)
  expect(topics.filter(({ weeks }) => weeks === null).length).toBe(5)
})

test('the same ask gives the same answer', async () => {
  const { priya, pairWithRuth: pairId } = cast
  const twice = [await priya.api.questions.suggest({ pairId }), await priya.api.questions.suggest({ pairId })]
  expect(twice[0]).toEqual(twice[1])
})

test('a list in odd Markdown is read as far as it goes: looking keeps nothing, keeping doubles nothing, the rest comes back', async () => {
  const { ruth } = cast
  const markdown =
    '# Growth\n* [ ] What would you try if nobody were watching?\n> 2) How do you notice that you learn?\n\nJust a thought.\n'
  const looked = await ruth.api.questions.importList({ markdown, keep: false })
  expect(looked.understood.map(({ topic }) => topic)).toEqual(['growth', 'growth'])
  expect(looked.rest).toEqual([{ line: 5, text: 'Just a thought.' }])
  expect(looked.kept).toBe(0)
  expect((await ruth.api.questions.importList({ markdown, keep: true })).kept).toBe(2)
  expect((await ruth.api.questions.importList({ markdown, keep: true })).kept).toBe(0)
})

test('what the bank has already is not new, however it is spelt', async () => {
  const [shipped] = await cast.ruth.api.questions.list()
  const markdown = `- ${shipped!.text.toUpperCase().replace('?', ' ?')}\n- What does the tide teach us?`
  const { understood } = await cast.ruth.api.questions.importList({ markdown, keep: false })
  expect(understood.map(({ known }) => known)).toEqual([true, false])
})

test('five hundred questions are kept in one go; more are looked at and refused with what to do', async () => {
  const { mei } = cast
  const list = (count: number) => Array.from({ length: count }, (_, at) => `- What about harbour ${at}?`).join('\n')
  expect((await mei.api.questions.importList({ markdown: list(501), keep: false })).understood).toHaveLength(501)
  await expect(mei.api.questions.importList({ markdown: list(501), keep: true })).rejects.toThrow(
    'These are 501 new questions. Keep at most 500 at once: bring the list in parts.',
  )
  expect((await mei.api.questions.list()).filter(({ origin }) => origin === 'mine')).toEqual([])
  expect((await mei.api.questions.importList({ markdown: list(500), keep: true })).kept).toBe(500)
})

test('a question that is none is refused with a sentence that helps', async () => {
  const { priya } = cast
  expect(await answerTo(priya.api.questions.add(own('   ')))).toBe('invalid_input')
  expect(await answerTo(priya.api.questions.add(own('a'.repeat(301))))).toBe('invalid_input')
})
