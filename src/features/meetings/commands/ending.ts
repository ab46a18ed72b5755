import type { AnyTx, PersonTx, SystemTx } from '../../../platform/database/index.ts'
import { announce } from '../../../platform/live/announce.ts'
import { agendaOf } from '../../agenda/queries.ts'
import type { Template } from '../../templates/contract.ts'
import { sectionsOf } from '../../templates/queries.ts'
import type { Meeting } from '../contract.ts'
import { arrivalsAt, presentMeeting, selectMeetings } from '../queries/index.ts'
import { ENDS_BY_ITSELF_AFTER_HOURS, MISSED_AFTER_HOURS } from '../rules/state.ts'
import { begunAt } from '../rules/times.ts'
import { planAhead } from './planning.ts'

/**
 * Ends what was forgotten. Held is what both came to, whoever pressed Start; everything else is skipped, and by nobody. What
 * counts as held stands in docs/trust.md.
 */
export async function endForgotten(tx: SystemTx, templates: readonly Template[], now = new Date()): Promise<number> {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()
  const rows = await selectMeetings(tx)
    .select('meeting.workspace_id')
    .where('held_at', 'is', null)
    .where('skipped_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('started_at', 'is', null), eb('starts_at', '<', hoursAgo(MISSED_AFTER_HOURS))]),
        eb('started_at', '<', hoursAgo(ENDS_BY_ITSELF_AFTER_HOURS)),
      ]),
    )
    .forUpdate()
    .skipLocked()
    .execute()
  for (const { workspace_id, ...row } of rows) {
    const meeting = presentMeeting(row)
    await carryOver(tx, meeting, null, workspace_id)
    const arrivals = await arrivalsAt(tx, meeting.id)
    const sections = meeting.startedAt === null && (await sectionsOf(tx, templates, meeting.template))
    await tx
      .updateTable('meeting')
      .set(
        arrivals.length === 2
          ? {
              held_at: now.toISOString(),
              started_at: meeting.startedAt ?? begunAt(meeting, arrivals, now.toISOString()),
              ...(sections && { sections: JSON.stringify(sections) }),
            }
          : { skipped_at: now.toISOString(), started_at: null, started_by: null },
      )
      .where('workspace_id', '=', workspace_id)
      .where('id', '=', meeting.id)
      .execute()
    await planAhead(tx, meeting.pairId, now)
    await announce(tx, { workspaceId: workspace_id, pairId: meeting.pairId, what: 'meeting' })
  }
  return rows.length
}

/** Notes on the page of a meeting that ends which shared points were not talked about. The points themselves stay open. */
export async function carryOver(
  tx: AnyTx,
  meeting: Pick<Meeting, 'id' | 'pairId'>,
  decidedBy: string | null,
  workspaceId?: string,
): Promise<void> {
  const points = (await agendaOf(tx, meeting.pairId, meeting.id)).filter(
    ({ fate, visibility }) => fate === null && visibility === 'both',
  )
  if (points.length === 0) return
  const workspace = workspaceId ?? (tx as PersonTx).who.workspaceId
  await tx
    .insertInto('talking_point_outcome')
    .values(
      points.map(({ id }) => ({
        workspace_id: workspace,
        meeting_id: meeting.id,
        talking_point_id: id,
        fate: 'carried_over' as const,
        decided_by: decidedBy,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
