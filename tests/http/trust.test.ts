import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const meet = async (pairId = cast.pairId) => {
  const { id } = await cast.priya.api.meetings.holdNow({ pairId, id: newId() })
  await cast.priya.api.meetings.wrapUp({ id, summary: '' })
  return id
}

describe('a check-out', () => {
  test('is seen by nobody but its author until both have answered, not even in the database', async () => {
    const { priya, tomas } = cast
    const meetingId = await meet()
    await priya.api.checkOuts.answer({ meetingId, head: 2, heart: 1, note: 'I am lost' })
    const seen = await tomas.api.checkOuts.get({ meetingId })
    expect(seen).toEqual({ mine: null, theirs: null, theyAnswered: true })
    const rows = (who: Actor) =>
      world.database.asPerson(who, async (tx) => {
        const found = await tx.selectFrom('check_out').select('heart').where('meeting_id', '=', meetingId).execute()
        return found.length
      })
    expect([await rows(tomas), await rows(cast.ruth), await rows(cast.ines)]).toEqual([0, 0, 0])
    expect(JSON.stringify(await tomas.api.trust.get({ pairId: cast.pairId }))).not.toContain('I am lost')
    await tomas.api.checkOuts.answer({ meetingId, head: 4, heart: 4 })
    expect((await tomas.api.checkOuts.get({ meetingId })).theirs).toMatchObject({
      head: 2,
      heart: 1,
      note: 'I am lost',
    })
    expect((await priya.api.checkOuts.get({ meetingId })).theirs).toMatchObject({ head: 4 })
  })

  test('can be changed until the other has answered, and then stands, in the database too', async () => {
    const { priya, tomas } = cast
    const meetingId = await meet()
    await priya.api.checkOuts.answer({ meetingId, head: 2, heart: 2 })
    await priya.api.checkOuts.answer({ meetingId, head: 3, heart: 3 })
    await tomas.api.checkOuts.answer({ meetingId, head: 4, heart: 4 })
    expect(await answerTo(priya.api.checkOuts.answer({ meetingId, head: 1, heart: 1 }))).toBe('both_checked_out')
    const changed = await world.database.asPerson(priya, async (tx) => {
      const done = await sql`update check_out set heart = 1 where meeting_id = ${meetingId}`.execute(tx)
      return Number(done.numAffectedRows)
    })
    expect(changed).toBe(0)
  })

  test('is of a meeting that was held', async () => {
    expect(await answerTo(cast.priya.api.checkOuts.answer({ meetingId: cast.next, head: 1, heart: 1 }))).toBe(
      'meeting_not_held',
    )
  })

  test('can be shown as a trend only: averages over four meetings, and never one of them', async () => {
    const { mei, priya, pairWithMei: pairId } = cast
    const trend = async () => (await priya.api.trust.get({ pairId })).theirTrend
    for (const heart of [1, 2, 3, 4]) {
      expect(await trend()).toEqual([])
      const meetingId = await meet(pairId)
      await mei.api.checkOuts.answer({ meetingId, head: 4, heart, trendOnly: true })
      await priya.api.checkOuts.answer({ meetingId, head: 4, heart: 4 })
      expect((await priya.api.checkOuts.get({ meetingId })).theirs).toBeNull()
    }
    expect(await trend()).toMatchObject([{ head: 4, heart: 2.5 }])
    expect((await mei.api.trust.get({ pairId })).meetings.at(-1)!.theirs).toMatchObject({ heart: 4 })
  })
})

describe('the trust ledger', () => {
  test('counts promises for each side, with the rows behind the figures', async () => {
    const { priya, tomas, pairId } = cast
    const before = await tomas.api.trust.get({ pairId })
    const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10)
    const agree = (ownerId: string | null, dueOn: string) =>
      priya.api.actionItems.add({ pairId, id: newId(), text: 'Ledger', ownerId, dueOn })
    const kept = await agree(tomas.personId, day(0))
    await tomas.api.actionItems.finish({ id: kept.id })
    const broken = await agree(tomas.personId, day(-7))
    const both = await agree(null, day(-7))
    const after = await tomas.api.trust.get({ pairId })
    expect(after.promises.mine.kept).toBe(before.promises.mine.kept + 1)
    expect(after.promises.mine.broken).toBe(before.promises.mine.broken + 2)
    expect(after.promises.theirs.broken).toBe(before.promises.theirs.broken + 1)
    const verdict = (id: string) => after.promises.rows.find(({ item }) => item.id === id)!.verdict
    expect([kept, broken, both].map(({ id }) => verdict(id))).toEqual(['kept', 'broken', 'broken'])
    expect((await priya.api.trust.get({ pairId })).promises.theirs).toEqual(after.promises.mine)
  })

  test('knows who brings the topics, who skipped, and how many conversations were held', async () => {
    const { priya, tomas, pairId } = cast
    const before = await tomas.api.trust.get({ pairId })
    const { id } = await priya.api.meetings.holdNow({ pairId, id: newId() })
    const mine = await tomas.api.agenda.add(point(pairId, 'Mine to bring'))
    await tomas.api.agenda.decideFate({ meetingId: id, id: mine.id, fate: 'discussed' })
    await priya.api.meetings.wrapUp({ id, summary: '' })
    await tomas.api.meetings.skip({ id: cast.next, reason: 'On the train' })
    const after = await tomas.api.trust.get({ pairId })
    expect(after.topics.mine).toBe(before.topics.mine + 1)
    expect(after.topics.rows[0]).toMatchObject({ talkingPointId: mine.id, meetingId: id })
    expect(after.conversations).toBe(before.conversations + 1)
    expect(after.rhythm.find(({ meetingId }) => meetingId === cast.next)).toMatchObject({
      beat: 'skipped',
      by: tomas.personId,
      reason: 'On the train',
    })
  })
})
