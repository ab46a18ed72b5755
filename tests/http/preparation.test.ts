import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, point } from '../cast.ts'
import { answerTo, openWorld, type World } from '../world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const prepare = (who: 'priya' | 'tomas', meetingId = cast.next) => cast[who].api.preparation.get({ meetingId })

describe('an intention', () => {
  test('is for its author alone until it is shared, and then for both', async () => {
    const { priya, tomas, next, pairId } = cast
    await priya.api.intentions.set({ meetingId: next, text: ' He knows what he may say no to ' })
    expect((await prepare('priya')).page.intentions).toMatchObject([
      { text: 'He knows what he may say no to', shared: false, outcome: null },
    ])
    expect((await prepare('tomas')).page.intentions).toEqual([])
    expect((await tomas.api.meetings.get({ id: next })).intentions).toEqual([])
    expect(await tomas.api.intentions.list({ pairId })).toEqual([])
    await priya.api.intentions.set({ meetingId: next, text: 'He knows what he may say no to', shared: true })
    expect((await tomas.api.meetings.get({ id: next })).intentions.map(({ text }) => text)).toEqual([
      'He knows what he may say no to',
    ])
    expect(JSON.stringify(await tomas.api.search.find({ q: 'say no to' }))).toContain('intention')
    await priya.api.intentions.set({ meetingId: next, text: 'Something only I should know' })
    expect(await tomas.api.search.find({ q: 'only I should' })).toEqual([])
    expect((await priya.api.search.find({ q: 'only I should' })).map(({ kind }) => kind)).toEqual(['intention'])
    expect((await prepare('tomas')).page.intentions).toEqual([])
  })

  test('is looked back on, and its author sees what came of all of them', async () => {
    const { priya, tomas, pairId } = cast
    const { id: meetingId } = await priya.api.meetings.holdNow({ pairId, id: newId() })
    await priya.api.intentions.set({ meetingId, text: 'I listen more than I speak' })
    await priya.api.meetings.wrapUp({ id: meetingId, summary: '' })
    expect((await prepare('priya')).lookBack).toMatchObject({ meetingId, text: 'I listen more than I speak' })
    expect((await prepare('priya')).missing).toContain('look_back')
    expect((await prepare('tomas')).lookBack).toBeNull()
    await priya.api.intentions.setOutcome({ meetingId, outcome: 'partly', note: 'Until the planning came up' })
    expect((await prepare('priya')).lookBack).toBeNull()
    const [latest] = (await priya.api.intentions.list({ pairId })).filter(({ over }) => over)
    expect(latest).toMatchObject({ outcome: 'partly', outcomeNote: 'Until the planning came up' })
    expect((await tomas.api.intentions.list({ pairId })).filter(({ over }) => over)).toEqual([])
  })

  test('cannot be set for a meeting that is over, is one sentence, and an empty one is none', async () => {
    const { priya, held, next } = cast
    expect(await answerTo(priya.api.intentions.set({ meetingId: held, text: 'Too late' }))).toBe('meeting_over')
    expect(await answerTo(priya.api.intentions.set({ meetingId: next, text: 'x'.repeat(301) }))).toBe('invalid_input')
    await priya.api.intentions.set({ meetingId: next, text: 'For a moment' })
    expect(await priya.api.intentions.set({ meetingId: next, text: '  ' })).toBeNull()
    expect((await prepare('priya')).page.intentions).toEqual([])
    expect(await answerTo(priya.api.intentions.setOutcome({ meetingId: next, outcome: 'reached' }))).toBe('not_found')
  })
})

describe('a season', () => {
  test('is read by the lead who noted it and by nobody else, in no answer and no export', async () => {
    const { priya, tomas, ruth, ines, pairId } = cast
    const words = 'His father is ill; nothing hard this month'
    await priya.api.seasons.add({ pairId, id: newId(), season: 'low', note: words })
    expect((await priya.api.seasons.list({ pairId }))[0]).toMatchObject({ season: 'low', note: words })
    expect((await prepare('priya')).seasons[0]).toMatchObject({ season: 'low' })
    const seen = await Promise.all([
      prepare('tomas'),
      tomas.api.meetings.get({ id: cast.next }),
      tomas.api.questions.suggest({ pairId }),
      (await tomas.api.exchange.json({ pairId })).text(),
      (await tomas.api.exchange.markdown({ pairId })).text(),
      tomas.api.search.find({ q: 'father' }),
      ruth.api.search.find({ q: 'father' }),
      ines.api.search.find({ q: 'father' }),
    ])
    for (const answer of seen) expect(JSON.stringify(answer)).not.toMatch(/father|"low"/)
    expect((await prepare('tomas')).seasons).toEqual([])
    expect(await (await priya.api.exchange.json({ pairId })).text()).toContain(words)
    expect(await answerTo(tomas.api.seasons.list({ pairId }))).toBe('not_lead')
  })

  test('deleted by mistake comes back with its day, and is never noted ahead of time', async () => {
    const { priya, pairId } = cast
    const noted = { pairId, id: newId(), season: 'steady' as const, note: 'Before the summer' }
    const notedAt = new Date(Date.now() - 40 * 86_400_000).toISOString()
    await priya.api.seasons.add({ ...noted, notedAt })
    await priya.api.seasons.drop({ id: noted.id })
    await priya.api.seasons.add({ ...noted, notedAt })
    const [current, before] = await priya.api.seasons.list({ pairId })
    expect(current!.season).toBe('low')
    expect(before).toMatchObject({ note: 'Before the summer', notedAt })
    const ahead = new Date(Date.now() + 86_400_000).toISOString()
    expect(await answerTo(priya.api.seasons.add({ ...noted, id: newId(), notedAt: ahead }))).toBe('invalid_input')
  })

  test('stays with who noted it: not even the lead who comes after reads a row of it', async () => {
    const { ines, tomas, ruth, pairId } = cast
    const rows = (who: typeof tomas) =>
      world.database.asPerson(who, async (tx) => (await sql`select 1 from season`.execute(tx)).rows.length)
    for (const who of [tomas, ruth, ines]) expect(await rows(who)).toBe(0)
    expect(await rows(cast.priya)).toBeGreaterThan(0)
    expect(await answerTo(ruth.api.seasons.list({ pairId }))).toBe('not_found')
  })

  test('while it is low, what encourages comes first and nothing that stretches is suggested', async () => {
    const { priya, pairId } = cast
    const low = await priya.api.questions.suggest({ pairId, limit: 24 })
    expect(low.suggestions[0]!.question.tags).toContain('encouraging')
    expect(low.suggestions.flatMap(({ question }) => question.tags)).not.toContain('stretching')
    await priya.api.seasons.add({ pairId, id: newId(), season: 'stretching' })
    const after = await priya.api.questions.suggest({ pairId, limit: 24 })
    expect(after.suggestions.map(({ question }) => question.key)).not.toEqual(
      low.suggestions.map(({ question }) => question.key),
    )
  })

  test('can be corrected and deleted; with a peer there is none', async () => {
    const { priya, mei, pairId } = cast
    const { id } = await priya.api.seasons.add({ pairId, id: newId(), season: 'steady' })
    expect(await priya.api.seasons.change({ id, note: 'Back from leave' })).toMatchObject({
      season: 'steady',
      note: 'Back from leave',
    })
    await priya.api.seasons.drop({ id })
    expect((await priya.api.seasons.list({ pairId })).some((one) => one.id === id)).toBe(false)
    const peer = await mei.api.pairs.start({
      id: newId(),
      otherId: cast.tomas.personId,
      kind: 'peer',
      me: 'lead',
      rhythm: null,
    })
    expect(await answerTo(mei.api.seasons.add({ pairId: peer.id, id: newId(), season: 'low' }))).toBe('not_lead')
  })
})

describe('about me', () => {
  test('is shown to those one meets, in the words of its author, and kept field by field', async () => {
    const { priya, tomas, mei } = cast
    await tomas.api.aboutMe.set({
      feedback: 'Straight, and the same day',
      askAbout: ['The choir', 'Importer', 'Importer'],
    })
    await tomas.api.aboutMe.set({ energy: 'Mornings without meetings' })
    expect((await prepare('priya')).about).toMatchObject({
      feedback: 'Straight, and the same day',
      energy: 'Mornings without meetings',
      askAbout: ['The choir', 'Importer'],
    })
    expect(await answerTo(mei.api.aboutMe.get({ personId: priya.personId }))).toBe('ok')
    expect(await answerTo(cast.ruth.api.aboutMe.get({ personId: tomas.personId }))).toBe('not_found')
    expect(await answerTo(tomas.api.aboutMe.set({ feedback: 'x'.repeat(501) }))).toBe('invalid_input')
  })
})

describe('the page of preparing', () => {
  test('names what is still empty, and stops once it is done', async () => {
    const { mei, pairWithMei } = cast
    const [next] = await mei.api.meetings.upcoming({ pairId: pairWithMei })
    const missing = async () => (await mei.api.preparation.get({ meetingId: next!.id })).missing
    expect(await missing()).toEqual(['points', 'intention', 'about_me'])
    await mei.api.agenda.add(point(pairWithMei, 'The guild talk'))
    await mei.api.intentions.set({ meetingId: next!.id, text: 'A yes or a no on the guild' })
    await mei.api.actionItems.add({
      pairId: pairWithMei,
      id: newId(),
      text: 'Ask the guild',
      ownerId: mei.personId,
      dueOn: '2020-01-31',
    })
    expect(await missing()).toEqual(['late_items', 'about_me'])
    await mei.api.aboutMe.set({ feedback: 'In writing first' })
    expect(await missing()).toEqual(['late_items'])
  })

  test('has what was talked about last time, what was promised, and the numbers both gave', async () => {
    const { priya, tomas, pairId } = cast
    const { id } = await priya.api.meetings.holdNow({ pairId, id: newId() })
    const shared = await tomas.api.agenda.add(point(pairId, 'Nobody sees the parser work'))
    await priya.api.agenda.decideFate({ meetingId: id, id: shared.id, fate: 'discussed' })
    await tomas.api.meetings.setScore({ id, score: 7, toTen: 'Fewer interruptions' })
    await priya.api.meetings.wrapUp({ id, summary: 'Parser questions go to the rota.' })
    const { lastTime, scores } = await prepare('priya')
    expect(lastTime).toMatchObject({ meeting: { id, summary: 'Parser questions go to the rota.' } })
    expect(lastTime!.discussed.map(({ text }) => text)).toEqual(['Nobody sees the parser work'])
    expect(scores.at(-1)).toMatchObject({ score: 7, toTen: 'Fewer interruptions', personId: tomas.personId })
  })

  test('shows each that the other is ready', async () => {
    const { priya, tomas, next } = cast
    await tomas.api.meetings.setReady({ id: next, ready: true })
    await tomas.api.meetings.setReady({ id: next, ready: true })
    expect((await prepare('priya')).page.ready).toEqual([tomas.personId])
    await tomas.api.meetings.setReady({ id: next, ready: false })
    expect((await prepare('priya')).page.ready).toEqual([])
    expect(await answerTo(priya.api.meetings.setReady({ id: cast.held, ready: true }))).toBe('meeting_over')
  })
})
