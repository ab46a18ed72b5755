import { sql } from 'kysely'
import type { PersonTx } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/errors.ts'
import { announce } from '../../../platform/live/announce.ts'
import { tellBoth } from '../../notifications/commands/index.ts'
import { openPair } from '../../pairs/queries.ts'
import type { Template } from '../../templates/contract.ts'
import { sectionsOf } from '../../templates/queries.ts'
import type { Meeting } from '../contract.ts'
import { arrivalsAt, readMeeting, upcomingMeetings } from '../queries/index.ts'
import { NEAR_MINUTES } from '../rules/state.ts'
import { begunAt, isOffPlan } from '../rules/times.ts'
import { comeIn } from './arriving.ts'
import { insertExtra, moved } from './dates.ts'
import { carryOver } from './ending.ts'
import { demand, happened } from './meeting.ts'
import { planAhead } from './planning.ts'

type Templates = readonly Template[]

/** Starts a meeting: its clock runs, and points held back until the start are shared. Starting twice is starting once. */
export async function start(tx: PersonTx, id: string, templates: Templates): Promise<Meeting> {
  const meeting = await readMeeting(tx, id)
  if (meeting.state === 'live') return meeting
  await demand(tx, meeting, 'start')
  await tx
    .updateTable('meeting')
    .set(await beginning(tx, meeting, templates, new Date().toISOString()))
    .where('id', '=', id)
    .where('started_at', 'is', null)
    .execute()
  await comeIn(tx, meeting)
  await sql`select reveal_points_at_start(${id}::uuid)`.execute(tx)
  return happened(tx, 'meeting.started', id)
}

/** Meets right now: the meeting that is due anyway, else an extra one under the given id. */
export async function holdNow(
  tx: PersonTx,
  { pairId, id }: { pairId: string; id: string },
  templates: Templates,
  now = new Date(),
): Promise<Meeting> {
  const pair = await openPair(tx, pairId)
  const [next] = await upcomingMeetings(tx, pairId)
  if (next?.state === 'live') return next
  const near = next && Math.abs(Date.parse(next.startsAt) - now.getTime()) <= NEAR_MINUTES * 60_000
  if (near) return start(tx, next.id, templates)
  await insertExtra(tx, { id, pairId, startsAt: now.toISOString(), minutes: pair.rhythm?.minutes ?? 25 })
  return start(tx, id, templates)
}

/** What was written as the summary, and what the writer had before them when they began. */
export interface SummaryChange {
  summary: string
  was: string
}

/**
 * Ends a meeting as held: keeps the summary, carries the rest over, plans the next and mails both. Wrapping up twice is once;
 * words the other wrote meanwhile are shown, not overwritten.
 */
export async function wrapUp(tx: PersonTx, id: string, change: SummaryChange, templates: Templates): Promise<Meeting> {
  const meeting = await readMeeting(tx, id, { lock: true })
  if (meeting.state !== 'held') await demand(tx, meeting, 'wrapUp')
  refuseOverwriting(meeting, change)
  if (meeting.state === 'held') return meeting
  await carryOver(tx, meeting, tx.who.personId)
  const now = new Date().toISOString()
  const begun = meeting.startedAt ?? begunAt(meeting, await arrivalsAt(tx, id), now)
  await tx
    .updateTable('meeting')
    .set({
      ...(meeting.startedAt ? {} : await beginning(tx, meeting, templates, begun)),
      held_at: now,
      held_by: tx.who.personId,
      summary: change.summary,
    })
    .where('id', '=', id)
    .execute()
  await planAhead(tx, meeting.pairId)
  await tellBoth(tx, await openPair(tx, meeting.pairId), 'summary', { meetingId: id })
  return happened(tx, 'meeting.held', id)
}

/** Words the summary anew: a draft while the meeting runs, a correction once it was held. */
export async function changeSummary(tx: PersonTx, id: string, change: SummaryChange): Promise<Meeting> {
  const meeting = await readMeeting(tx, id, { lock: true })
  await openPair(tx, meeting.pairId)
  refuseOverwriting(meeting, change)
  await tx.updateTable('meeting').set({ summary: change.summary }).where('id', '=', id).execute()
  if (meeting.state === 'held') return happened(tx, 'meeting.summarised', id)
  await announce(tx, { workspaceId: tx.who.workspaceId, pairId: meeting.pairId, what: 'meeting' })
  return readMeeting(tx, id)
}

function refuseOverwriting(meeting: Meeting, { summary, was }: SummaryChange): void {
  if (meeting.summary !== was && meeting.summary !== summary)
    throw new Problem('changed_meanwhile', { field: 'summary', data: { text: meeting.summary } })
}

/**
 * What beginning sets. From then on the meeting keeps its sections, whatever becomes of the template. One held on quite
 * another day than planned moves there, so that the history is in order.
 */
async function beginning(tx: PersonTx, meeting: Meeting, templates: Templates, begun: string) {
  return {
    started_at: begun,
    started_by: tx.who.personId,
    sections: JSON.stringify(await sectionsOf(tx, templates, meeting.template)),
    ...(isOffPlan(meeting, begun) && moved(meeting, begun, tx.who.personId)),
  }
}
