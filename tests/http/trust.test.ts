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
    expect(seen).toEqual({ mine: null, theirs: null, theyAnswered: true, trendOnly: false })
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

  test('that stands can be added to by its author, where it says nothing yet; nothing said is said differently', async () => {
    const { priya, tomas, ruth } = cast
    const meetingId = await meet()
    const taps = { meetingId, head: 2, heart: 2 }
    await priya.api.checkOuts.answer({ ...taps, level: 2 })
    await tomas.api.checkOuts.answer({ meetingId, head: 4, heart: 4 })
    await priya.api.checkOuts.answer({ ...taps, note: 'The line I was writing', spoke: 65, level: 2 })
    await priya.api.checkOuts.answer(taps)
    expect((await tomas.api.checkOuts.get({ meetingId })).theirs).toMatchObject({
      head: 2,
      heart: 2,
      note: 'The line I was writing',
      spoke: 65,
      level: 2,
    })
    for (const other of [{ note: 'Another line' }, { spoke: 20 }, { level: 3 }, { head: 3 }])
      expect(await answerTo(priya.api.checkOuts.answer({ ...taps, ...other }))).toBe('both_checked_out')
    expect(await answerTo(ruth.api.checkOuts.answer({ ...taps, note: 'From outside' }))).toBe('not_found')
    const forced = (who: Actor) =>
      world.database.asPerson(who, (tx) => sql`select add_to_check_out(${meetingId}::uuid, 'Forced', 1, 1)`.execute(tx))
    for (const who of [priya, ruth]) await forced(who)
    expect((await tomas.api.checkOuts.get({ meetingId })).theirs).toMatchObject({ note: 'The line I was writing' })
    expect((await tomas.api.checkOuts.get({ meetingId })).mine).toMatchObject({ note: '', spoke: null })
  })

  test('is of a meeting that was held', async () => {
    expect(await answerTo(cast.priya.api.checkOuts.answer({ meetingId: cast.next, head: 1, heart: 1 }))).toBe(
      'meeting_not_held',
    )
  })

  test('can be shown as a trend only: averages over four meetings, and never one of them', async () => {
    const { mei, priya, pairWithMei: pairId } = cast
    const trend = async () => (await priya.api.trust.get({ pairId })).theirTrend
    await mei.api.checkOuts.setTrendOnly({ pairId, trendOnly: true })
    for (const heart of [1, 2, 3, 4]) {
      expect(await trend()).toEqual([])
      const meetingId = await meet(pairId)
      expect((await mei.api.checkOuts.get({ meetingId })).trendOnly).toBe(true)
      expect((await priya.api.checkOuts.get({ meetingId })).trendOnly).toBe(false)
      await mei.api.checkOuts.answer({ meetingId, head: 4, heart })
      await priya.api.checkOuts.answer({ meetingId, head: 4, heart: 4 })
      expect((await priya.api.checkOuts.get({ meetingId })).theirs).toBeNull()
    }
    expect(await trend()).toMatchObject([{ head: 4, heart: 2.5 }])
    expect((await mei.api.trust.get({ pairId })).meetings.at(-1)!.theirs).toMatchObject({ heart: 4 })
  })

  test('stays as it was promised once both have answered, whatever its author chooses later', async () => {
    const { priya, ruth, pairWithRuth: pairId } = cast
    const choose = (trendOnly: boolean) => priya.api.checkOuts.setTrendOnly({ pairId, trendOnly })
    const seen = async (meetingId: string) => (await ruth.api.checkOuts.get({ meetingId })).theirs?.heart ?? null
    const leave = async (meetingId: string, heart: number) => {
      await priya.api.checkOuts.answer({ meetingId, head: 3, heart })
      await ruth.api.checkOuts.answer({ meetingId, head: 4, heart: 4 })
    }
    const hidden = await meet(pairId)
    await choose(true)
    await leave(hidden, 1)
    await choose(false)
    const shown = await meet(pairId)
    await leave(shown, 2)
    await choose(true)
    expect([await seen(hidden), await seen(shown)]).toEqual([null, 2])
    // An answer that waits for the other's goes by the last choice.
    const waiting = await meet(pairId)
    await priya.api.checkOuts.answer({ meetingId: waiting, head: 3, heart: 3 })
    await choose(false)
    await ruth.api.checkOuts.answer({ meetingId: waiting, head: 4, heart: 4 })
    expect([await seen(hidden), await seen(shown), await seen(waiting)]).toEqual([null, 2, 3])
    const settings = (who: Actor) =>
      world.database.asPerson(who, (tx) =>
        tx.selectFrom('check_out_setting').selectAll().where('pair_id', '=', pairId).execute(),
      )
    expect((await settings(priya)).length).toBe(1)
    expect(await settings(ruth)).toEqual([])
  })
})

describe('the trust ledger', () => {
  const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10)
  const agree = (who: Actor, ownerId: string | null, dueOn: string) =>
    who.api.actionItems.add({ pairId: cast.pairId, id: newId(), text: 'Ledger', ownerId, dueOn })
  const verdict = async (who: Actor, id: string) =>
    (await who.api.trust.get({ pairId: cast.pairId })).promises.rows.find(({ item }) => item.id === id)?.verdict
  /** As if an item had been agreed, and promised, so long ago. */
  const agedBy = (days: number, id: string) => {
    const at = new Date(Date.now() - days * 86_400_000).toISOString()
    return world.database.asSystem('time passes', (tx) =>
      tx.updateTable('action_item').set({ created_at: at, promised_at: at }).where('id', '=', id).execute(),
    )
  }

  test('counts promises for each side, with the rows behind the figures', async () => {
    const { priya, tomas, pairId } = cast
    const before = await tomas.api.trust.get({ pairId })
    const kept = await agree(tomas, tomas.personId, day(0))
    await tomas.api.actionItems.finish({ id: kept.id })
    const broken = await agree(tomas, tomas.personId, day(-7))
    const both = await agree(priya, null, day(-7))
    await tomas.api.actionItems.confirm({ id: both.id })
    for (const { id } of [broken, both]) await agedBy(20, id)
    const after = await tomas.api.trust.get({ pairId })
    expect(after.promises.mine.kept).toBe(before.promises.mine.kept + 1)
    expect(after.promises.mine.broken).toBe(before.promises.mine.broken + 2)
    expect(after.promises.theirs.broken).toBe(before.promises.theirs.broken + 1)
    for (const [{ id }, word] of [
      [kept, 'kept'],
      [broken, 'broken'],
      [both, 'broken'],
    ] as const)
      expect([await verdict(tomas, id), await verdict(priya, id)]).toEqual([word, word])
    expect((await priya.api.trust.get({ pairId })).promises.theirs).toEqual(after.promises.mine)
  })

  test('holds against nobody what the other wrote down for them, until they have promised it', async () => {
    const { priya, tomas } = cast
    const { id } = await agree(priya, tomas.personId, day(-7))
    expect(await verdict(tomas, id)).toBeUndefined()
    expect(await verdict(priya, id)).toBeUndefined()
    await tomas.api.actionItems.confirm({ id })
    expect(await verdict(tomas, id)).toBe('open') // from now on it is a promise
  })

  test('breaks no promise by a day that the other brings forward, until its owner says yes to it', async () => {
    const { priya, tomas } = cast
    const { id } = await agree(tomas, tomas.personId, day(5))
    await agedBy(20, id)
    await priya.api.actionItems.change({ id, dueOn: day(-9) })
    expect(await verdict(tomas, id)).toBeUndefined()
    await tomas.api.actionItems.confirm({ id })
    expect(await verdict(tomas, id)).toBe('open')
    const own = await agree(tomas, tomas.personId, day(5))
    await agedBy(20, own.id)
    await tomas.api.actionItems.change({ id: own.id, dueOn: day(-9) })
    expect(await verdict(tomas, own.id)).toBe('broken')
  })

  test('does not count the next of what repeats where it was made by a slip, or where its owner never promised the first', async () => {
    const { priya, tomas, pairId } = cast
    const repeating = { pairId, text: 'Ledger', ownerId: tomas.personId, dueOn: day(0), repeats: 'weekly' as const }
    const { id } = await tomas.api.actionItems.add({ ...repeating, id: newId() })
    const before = (await tomas.api.trust.get({ pairId })).promises.mine
    await tomas.api.actionItems.finish({ id })
    await tomas.api.actionItems.reopen({ id })
    expect((await tomas.api.trust.get({ pairId })).promises.mine).toEqual(before)
    const asked = await priya.api.actionItems.add({ ...repeating, id: newId(), text: 'Ledger, every week' })
    await priya.api.actionItems.finish({ id: asked.id })
    const [next] = await tomas.api.actionItems.list({ pairId, q: asked.text, state: 'open' })
    expect(next).toMatchObject({ dueOn: day(7), confirmed: false })
  })

  test('forgets no broken promise: moved, worded anew or dropped weeks later it stays broken', async () => {
    const { tomas } = cast
    const late = async () => {
      const { id } = await agree(tomas, tomas.personId, day(-21))
      await agedBy(30, id)
      expect(await verdict(tomas, id)).toBe('broken')
      return id
    }
    const [moved, worded, dropped] = [await late(), await late(), await late()]
    await tomas.api.actionItems.change({ id: moved, dueOn: day(7), reason: 'Now really' })
    await tomas.api.actionItems.change({ id: worded, text: 'Ledger, tidied' })
    await tomas.api.actionItems.drop({ id: dropped, reason: 'Nobody needs it' })
    for (const id of [moved, worded, dropped]) expect(await verdict(tomas, id)).toBe('broken')
    const inTime = await agree(tomas, tomas.personId, day(3))
    await tomas.api.actionItems.drop({ id: inTime.id, reason: 'The guild has one' })
    const { promises } = await tomas.api.trust.get({ pairId: cast.pairId })
    expect(promises.rows.find(({ item }) => item.id === inTime.id)).toMatchObject({
      verdict: 'dropped',
      item: { dropReason: 'The guild has one' },
    })
  })

  test('counts days where the owner lives', async () => {
    const { priya, tomas } = cast
    const { id } = await agree(tomas, tomas.personId, '2026-11-20')
    await world.database.asSystem('as it was', (tx) =>
      tx
        .updateTable('action_item')
        .set({
          created_at: new Date(Date.now() - 86_400_000).toISOString(),
          promised_at: '2026-11-02T09:00:00Z',
          done_at: '2026-11-23T02:00:00Z', // Sunday, six in the evening, in Los Angeles: two days after its day
          done_by: tomas.personId,
        })
        .where('id', '=', id)
        .execute(),
    )
    expect([await verdict(tomas, id), await verdict(priya, id)]).toEqual(['broken', 'broken'])
    await tomas.api.identity.updateMe({ timeZone: 'America/Los_Angeles' })
    expect([await verdict(tomas, id), await verdict(priya, id)]).toEqual(['kept', 'kept'])
    await tomas.api.identity.updateMe({ timeZone: 'Europe/London' })
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
