import type { AnyTx, PersonTx } from '../../../platform/database/index.ts'
import { newId } from '../../../platform/ids.ts'
import { remindToPrepare } from '../../notifications/commands/index.ts'
import type { Rhythm } from '../../pairs/contract.ts'
import { presentRhythm } from '../../pairs/queries.ts'
import { slotsAfter, templateOn } from '../../pairs/rules/rhythm.ts'
import { PLANNED_AHEAD } from '../rules/state.ts'

/** Makes sure that a pair with a rhythm always has its next meetings. Safe to run at any time, by two at once. */
export async function planAhead(tx: AnyTx, pairId: string, now = new Date()): Promise<void> {
  const rhythm = await tx
    .selectFrom('rhythm')
    .innerJoin('pair', (join) =>
      join.onRef('pair.workspace_id', '=', 'rhythm.workspace_id').onRef('pair.id', '=', 'rhythm.pair_id'),
    )
    .selectAll('rhythm')
    .where('rhythm.pair_id', '=', pairId)
    .where('pair.ended_at', 'is', null)
    .executeTakeFirst()
  if (!rhythm) return
  const rows = await tx
    .selectFrom('meeting')
    .select(['slot_on', 'starts_at', 'started_at', 'held_at', 'skipped_at'])
    .where('pair_id', '=', pairId)
    .where('slot_on', 'is not', null)
    .execute()
  const taken = new Set(rows.map(({ slot_on }) => slot_on))
  let planned = rows.filter(
    (row) => !row.held_at && !row.skipped_at && !row.started_at && row.starts_at > now.toISOString(),
  ).length
  const counted = presentRhythm(rhythm)
  for (const slot of slotsAfter(counted, now.toISOString())) {
    if (planned >= PLANNED_AHEAD) break
    if (taken.has(slot.on)) continue
    const id = newId()
    await tx
      .insertInto('meeting')
      .values({
        workspace_id: rhythm.workspace_id,
        id,
        pair_id: pairId,
        starts_at: slot.startsAt,
        minutes: rhythm.minutes,
        slot_on: slot.on,
        template: templateOn(counted, slot.on),
      })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'pair_id', 'slot_on']).doNothing())
      .execute()
    await remindToPrepare(tx, { id, startsAt: slot.startsAt }, now)
    planned += 1
  }
}

/** A new rhythm: planned meetings that nobody moved or started take its slots in order, keeping their pages. */
export async function replanAhead(tx: PersonTx, pairId: string, rhythm: Rhythm, now = new Date()): Promise<void> {
  const planned = await tx
    .selectFrom('meeting')
    .select(['id', 'template_chosen_at'])
    .where('pair_id', '=', pairId)
    .where('slot_on', 'is not', null)
    .where('started_at', 'is', null)
    .where('held_at', 'is', null)
    .where('skipped_at', 'is', null)
    .where('moved_at', 'is', null)
    .where('starts_at', '>', now.toISOString())
    .orderBy('starts_at')
    .execute()
  const ids = planned.map(({ id }) => id)
  if (ids.length > 0) await tx.updateTable('meeting').set({ slot_on: null }).where('id', 'in', ids).execute()
  const taken = new Set(
    (
      await tx
        .selectFrom('meeting')
        .select('slot_on')
        .where('pair_id', '=', pairId)
        .where('slot_on', 'is not', null)
        .execute()
    ).map(({ slot_on }) => slot_on),
  )
  const slots = slotsAfter(rhythm, now.toISOString())
  for (const { id, template_chosen_at } of planned) {
    let slot = slots.next().value!
    while (taken.has(slot.on)) slot = slots.next().value!
    await tx
      .updateTable('meeting')
      .set({
        slot_on: slot.on,
        starts_at: slot.startsAt,
        minutes: rhythm.minutes,
        confirmed_at: null,
        confirmed_by: null,
        ...(template_chosen_at === null && { template: templateOn(rhythm, slot.on) }),
      })
      .where('id', '=', id)
      .execute()
    await remindToPrepare(tx, { id, startsAt: slot.startsAt }, now)
  }
  await planAhead(tx, pairId, now)
}
