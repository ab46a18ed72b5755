import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, point, weekly } from '../cast.ts'
import { type Actor, answerTo, openWorld, type World } from '../world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const section = (key: string, whose: 'member' | 'lead' | 'both', minutes = 5) => ({ key, title: key, minutes, whose })
const own = (...sections: ReturnType<typeof section>[]) => ({ id: newId(), name: 'Ours', sections })
const listed = async ({ api }: Actor, key: string) => (await api.templates.list()).find((one) => one.key === key)

test('ten come with Rapport, the weekly one first, each saying what it is for and with the member before the lead', async () => {
  const shipped = (await cast.priya.api.templates.list()).filter(({ origin }) => origin === 'shipped')
  expect(shipped.length).toBe(10)
  expect(shipped[0]).toMatchObject({ key: 'weekly', minutes: 30 })
  for (const { purpose, sections, key } of shipped) {
    expect([key, purpose.length > 20]).toEqual([key, true])
    const sides = sections.map(({ whose }) => whose).filter((whose) => whose !== 'both')
    expect([key, sides.toSorted((a, b) => Number(a === 'lead') - Number(b === 'lead'))]).toEqual([key, sides])
  }
})

test('another template loses no point: what fits keeps its section, and all are where they were on the way back', async () => {
  const { priya, tomas, pairId, next } = cast
  await tomas.api.agenda.add({ ...point(pairId, 'Stays in growth'), section: 'growth' })
  const before = await priya.api.meetings.get({ id: next })
  await tomas.api.meetings.chooseTemplate({ id: next, template: 'hard-talk' })
  const after = await priya.api.meetings.get({ id: next })
  expect(after.template).toMatchObject({ key: 'hard-talk', name: 'Hard talk' })
  expect(after.sections.map(({ key }) => key)).not.toContain('growth')
  expect(after.points).toEqual(before.points)
  await priya.api.meetings.chooseTemplate({ id: next, template: 'weekly' })
  expect((await tomas.api.meetings.get({ id: next })).sections).toEqual(before.sections)
  expect(await answerTo(priya.api.meetings.chooseTemplate({ id: next, template: 'invented' }))).toBe('not_found')
})

test('every fourth meeting of a rhythm follows the deep dive, and one that was chosen by hand stays as chosen', async () => {
  const { priya, pairWithMei: pairId } = cast
  const rhythm = { ...weekly, template: 'twenty-five', other: { template: 'deep-dive', every: 4 } }
  await priya.api.pairs.setRhythm({ id: pairId, rhythm })
  const followed: string[] = []
  for (let week = 0; week < 8; week++) {
    const [meeting] = await priya.api.meetings.upcoming({ pairId })
    followed.push(meeting!.template)
    await priya.api.meetings.skip({ id: meeting!.id })
  }
  expect(followed.filter((template) => template === 'deep-dive').length).toBe(2)
  expect(followed.indexOf('deep-dive') + 4).toBe(followed.lastIndexOf('deep-dive'))
  expect(new Set(followed)).toEqual(new Set(['twenty-five', 'deep-dive']))

  const [chosen, other] = await priya.api.meetings.upcoming({ pairId })
  await priya.api.meetings.chooseTemplate({ id: chosen!.id, template: 'career' })
  await priya.api.pairs.setRhythm({ id: pairId, rhythm: { ...weekly, template: 'peer' } })
  expect(
    await Promise.all([chosen!, other!].map(async ({ id }) => (await priya.api.meetings.get({ id })).template.key)),
  ).toEqual(['career', 'peer'])
  expect(await answerTo(priya.api.pairs.setRhythm({ id: pairId, rhythm: { ...weekly, template: newId() } }))).toBe(
    'not_found',
  )
})

test('a template of one’s own is offered to its author alone until shared; who meets by it reads it all the same', async () => {
  const { priya, tomas, mei, yuki, pairId } = cast
  const { key } = await priya.api.templates.add(own(section('wins', 'both'), section('theirs', 'member')))
  expect(await listed(priya, key)).toMatchObject({ origin: 'mine', shared: false })
  for (const other of [tomas, mei, yuki]) expect(await listed(other, key)).toBeUndefined()
  const [, later] = await priya.api.meetings.upcoming({ pairId })
  expect(await answerTo(tomas.api.meetings.chooseTemplate({ id: later!.id, template: key }))).toBe('not_found')
  await priya.api.meetings.chooseTemplate({ id: later!.id, template: key })
  const seen = await tomas.api.meetings.get({ id: later!.id })
  expect(seen.sections.map((one) => one.key)).toEqual(['wins', 'theirs'])
  expect(await listed(tomas, key)).toBeUndefined()

  await priya.api.templates.change({ id: key, shared: true })
  expect(await listed(mei, key)).toMatchObject({ origin: 'team', authorName: 'Priya Raman' })
  expect(await listed(yuki, key)).toBeUndefined()
  await priya.api.templates.drop({ id: key })
  expect(await listed(mei, key)).toBeUndefined()
  expect((await tomas.api.meetings.get({ id: later!.id })).sections.length).toBe(2)
})

test('what the member brings is put before what the lead brings', async () => {
  const made = await cast.priya.api.templates.add(
    own(section('a', 'both'), section('b', 'lead'), section('c', 'both'), section('d', 'member')),
  )
  expect(made.sections.map(({ key }) => key)).toEqual(['a', 'd', 'b', 'c'])
})

test('no section, two hundred, or twice the same key is refused with a sentence; minutes may add up to anything', async () => {
  const { priya } = cast
  expect(await answerTo(priya.api.templates.add(own()))).toBe('invalid_input')
  const many = Array.from({ length: 200 }, (_, at) => section(`s${at}`, 'both'))
  expect(await answerTo(priya.api.templates.add(own(...many)))).toBe('invalid_input')
  expect(await answerTo(priya.api.templates.add(own(section('a', 'both'), section('a', 'both'))))).toBe('invalid_input')
  expect((await priya.api.templates.add(own(section('a', 'both', 240), section('b', 'both', 240)))).minutes).toBe(480)
})

test('the number from one to ten is kept for each, with what would make it a ten, and can be taken back', async () => {
  const { priya, tomas, next } = cast
  await tomas.api.meetings.setScore({ id: next, score: 7, toTen: 'A week without meetings' })
  await priya.api.meetings.setScore({ id: next, score: 8 })
  const { scores } = await priya.api.meetings.get({ id: next })
  expect(scores).toEqual(
    expect.arrayContaining([
      { personId: tomas.personId, score: 7, toTen: 'A week without meetings' },
      { personId: priya.personId, score: 8, toTen: '' },
    ]),
  )
  await tomas.api.meetings.setScore({ id: next, score: null })
  expect((await priya.api.meetings.get({ id: next })).scores.map(({ personId }) => personId)).toEqual([priya.personId])
  expect(await answerTo(tomas.api.meetings.setScore({ id: next, score: 11 }))).toBe('invalid_input')
})
