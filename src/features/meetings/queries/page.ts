import { sql } from 'kysely'
import type { AnyTx, PersonTx } from '../../../platform/database/index.ts'
import { itemsBefore, itemsOfMeeting } from '../../action-items/queries.ts'
import { agendaOf, pastAgendaOf } from '../../agenda/queries.ts'
import { claritiesOf } from '../../clarities/queries.ts'
import { intentionsOf } from '../../intentions/queries.ts'
import { readPair } from '../../pairs/queries.ts'
import type { Template } from '../../templates/contract.ts'
import { templateOf } from '../../templates/queries.ts'
import type { Meeting, MeetingPage } from '../contract.ts'
import { readMeeting } from './meetings.ts'

/** Everything one page shows of a meeting. */
export async function readMeetingPage(tx: PersonTx, id: string, templates: Template[]): Promise<MeetingPage> {
  const meeting = await readMeeting(tx, id)
  const pair = await readPair(tx, meeting.pairId)
  const over = meeting.state === 'held' || meeting.state === 'skipped'
  const previous = await neighbour(tx, meeting, 'previous')
  const next = await neighbour(tx, meeting, 'next')
  const note = await tx.selectFrom('note').select('text').where('id', '=', id).executeTakeFirst()
  const { key, name, purpose, minutes, sections } = await templateOf(tx, templates, meeting.template)
  const kept = await tx.selectFrom('meeting').select('sections').where('id', '=', id).executeTakeFirst()
  return {
    meeting,
    pair,
    template: { key, name, purpose, minutes },
    sections: kept?.sections ?? sections,
    scores: await scoresOf(tx, id),
    intentions: await intentionsOf(tx, id),
    ready: await readyFor(tx, id),
    reflections: await reflectionsOn(tx, id),
    points: over ? await pastAgendaOf(tx, id) : await agendaOf(tx, meeting.pairId, id),
    clarities: await claritiesOf(tx, id),
    notes: note?.text ?? '',
    actionItems: await itemsOfMeeting(tx, id),
    earlierActionItems: over ? [] : await itemsBefore(tx, meeting.pairId, id, previous?.startsAt ?? null),
    previous,
    next,
    now: new Date().toISOString(),
  }
}

/** What each of the two said from 1 to 10. */
export async function scoresOf(tx: AnyTx, meetingId: string) {
  return tx
    .selectFrom('meeting_score')
    .select(['person_id as personId', 'score', 'to_ten as toTen'])
    .where('meeting_id', '=', meetingId)
    .orderBy('person_id')
    .execute()
}

/** What each said at the end. */
export function reflectionsOn(tx: AnyTx, meetingId: string): Promise<MeetingPage['reflections']> {
  return tx
    .selectFrom('reflection')
    .select(['person_id as personId', 'went_well as wentWell', 'do_better as doBetter'])
    .where('meeting_id', '=', meetingId)
    .orderBy('person_id')
    .execute()
}

/** Who said that they are prepared. */
export async function readyFor(tx: AnyTx, meetingId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('ready_mark')
    .select('person_id')
    .where('meeting_id', '=', meetingId)
    .orderBy('ready_at')
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** The meeting before (the last one held) or after (the next that is not skipped). */
export async function neighbour(tx: AnyTx, meeting: Meeting, which: 'previous' | 'next'): Promise<MeetingPage['next']> {
  const row = await tx
    .selectFrom('meeting')
    .select(['id', 'starts_at as startsAt', 'minutes', 'confirmed_at as confirmedAt'])
    .where('pair_id', '=', meeting.pairId)
    .where('skipped_at', 'is', null)
    .where(
      sql<boolean>`(starts_at, id) ${which === 'next' ? sql`>` : sql`<`} (select m.starts_at, m.id from meeting m where m.id = ${meeting.id}::uuid)`,
    )
    .$if(which === 'previous', (query) => query.where('held_at', 'is not', null))
    .orderBy('starts_at', which === 'next' ? 'asc' : 'desc')
    .orderBy('id', which === 'next' ? 'asc' : 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
