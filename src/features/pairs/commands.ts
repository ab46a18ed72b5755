import { sql } from 'kysely'
import type { AdministratorTx, PersonTx } from '../../platform/database/index.ts'
import { found, Problem } from '../../platform/errors.ts'
import { announce } from '../../platform/live/announce.ts'
import { listItems } from '../action-items/queries.ts'
import { record } from '../activity/commands.ts'
import { planAhead, replanAhead } from '../meetings/commands/index.ts'
import type { Pair, Rhythm, Side } from './contract.ts'
import { openPair, readPair } from './queries.ts'
import { isOpen } from './rules/sides.ts'

export interface NewPair {
  id: string
  otherId: string
  kind: Pair['kind']
  me: Side
  rhythm: Rhythm | null
}

/** Starts a one-on-one. The same request again, with the same id, changes nothing. */
export async function startPair(tx: PersonTx, { id, otherId, kind, me, rhythm }: NewPair): Promise<Pair> {
  const { workspaceId, personId } = tx.who
  const other = found(await tx.selectFrom('person').select(['left_at']).where('id', '=', otherId).executeTakeFirst())
  if (otherId === personId)
    throw new Problem('invalid_input', { field: 'otherId', message: 'A one-on-one needs somebody else.' })
  if (other.left_at) throw new Problem('person_left')
  const [leadId, memberId] = me === 'lead' ? [personId, otherId] : [otherId, personId]
  const { numInsertedOrUpdatedRows: inserted } = await tx
    .insertInto('pair')
    .values({ workspace_id: workspaceId, id, kind, lead_id: leadId, member_id: memberId, created_by: personId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!inserted) {
    const same = await tx.selectFrom('pair').select('id').where('id', '=', id).executeTakeFirst()
    if (!same) throw new Problem('pair_exists')
    return readPair(tx, id)
  }
  await record(tx, { kind: 'pair.started', pairId: id })
  if (rhythm) await setRhythm(tx, id, rhythm)
  return readPair(tx, id)
}

/** Sets how often the two meet; planned meetings that nobody moved follow the new rhythm, with all that is on their pages. */
export async function setRhythm(tx: PersonTx, pairId: string, rhythm: Rhythm): Promise<void> {
  const pair = await openPair(tx, pairId)
  const values = {
    every_weeks: rhythm.everyWeeks,
    weekday: rhythm.weekday,
    starts_at: rhythm.startsAt,
    time_zone: rhythm.timeZone,
    minutes: rhythm.minutes,
    anchor_on: rhythm.anchorOn,
    template: rhythm.template,
    other_template: rhythm.other?.template ?? null,
    other_every: rhythm.other?.every ?? null,
    changed_by: tx.who.personId,
    changed_at: new Date().toISOString(),
  }
  await tx
    .insertInto('rhythm')
    .values({ workspace_id: tx.who.workspaceId, pair_id: pairId, ...values })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'pair_id']).doUpdateSet(values))
    .execute()
  await (pair.rhythm ? replanAhead(tx, pairId, rhythm) : planAhead(tx, pairId))
  await record(tx, { kind: 'rhythm.set', pairId, detail: { ...rhythm } })
  await announce(tx, { workspaceId: tx.who.workspaceId, pairId, what: 'pair' })
}

export async function setVideoRoom(tx: PersonTx, pairId: string, videoUrl: string): Promise<void> {
  await openPair(tx, pairId)
  await tx.updateTable('pair').set({ video_url: videoUrl }).where('id', '=', pairId).execute()
  await announce(tx, { workspaceId: tx.who.workspaceId, pairId, what: 'pair' })
}

/** Ends a one-on-one: nothing more is planned, what is open stands as left open, and all of it stays readable for the two. */
export async function endPair(tx: PersonTx, pairId: string): Promise<void> {
  const pair = await readPair(tx, pairId)
  if (!isOpen(pair)) return
  await tx
    .updateTable('pair')
    .set({ ended_at: new Date().toISOString(), ended_by: tx.who.personId })
    .where('id', '=', pairId)
    .execute()
  const leftOpen = (await listItems(tx, { state: 'left_open', pairId })).length
  await record(tx, { kind: 'pair.ended', pairId, detail: { leftOpen } })
  await announce(tx, { workspaceId: tx.who.workspaceId, pairId, what: 'pair' })
}

/** Ends every pair of somebody who left. The administrator sees none of them: the database does it. */
export async function endPairsOf(tx: AdministratorTx, personId: string): Promise<void> {
  await sql`select end_pairs_of(${personId}::uuid)`.execute(tx)
}
