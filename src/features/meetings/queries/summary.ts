import type { PersonTx, SystemTx } from '../../../platform/database/index.ts'
import { itemsOfMeeting } from '../../action-items/queries.ts'
import { pastAgendaOf } from '../../agenda/queries.ts'
import { currentTexts } from '../../notes/queries.ts'
import type { Template } from '../../templates/contract.ts'
import type { HeldMeeting } from '../rules/letter.ts'
import { draftSummary } from '../rules/summary.ts'
import { readMeeting } from './meetings.ts'
import { neighbour, readMeetingPage } from './page.ts'

/** What wrapping up now would keep: a drafted summary, what was discussed, what carries over, and when they meet next. */
export async function readWrapUp(tx: PersonTx, id: string, templates: Template[]) {
  const page = await readMeetingPage(tx, id, templates)
  const texts = await currentTexts(tx, [id, ...page.points.map((point) => point.id)])
  const agreed = page.clarities.filter(({ agreedBy }) => agreedBy !== null)
  const shared = page.points
    .filter(({ visibility }) => visibility === 'both')
    .map((point) => ({
      ...point,
      notes: texts.get(point.id) ?? '',
      agreed: agreed.filter(({ talkingPointId }) => talkingPointId === point.id).map(({ text }) => text),
    }))
  return {
    summary: page.meeting.summary || draftSummary({ points: shared, notes: texts.get(id) ?? '' }),
    discussed: page.points.filter(({ fate }) => fate === 'discussed'),
    carriesOver: page.points.filter(({ fate }) => fate !== 'discussed'),
    actionItems: page.actionItems,
    next: page.next,
  }
}

/** What the letter after a meeting says: nothing that only one of its two may see. */
export async function readSummary(tx: SystemTx, meetingId: string): Promise<HeldMeeting> {
  const meeting = await readMeeting(tx, meetingId)
  const people = await tx
    .selectFrom('pair')
    .innerJoin('person', (join) =>
      join
        .onRef('person.workspace_id', '=', 'pair.workspace_id')
        .on((eb) =>
          eb.or([eb('person.id', '=', eb.ref('pair.lead_id')), eb('person.id', '=', eb.ref('pair.member_id'))]),
        ),
    )
    .select(['person.id', 'person.name', 'person.called'])
    .where('pair.id', '=', meeting.pairId)
    .execute()
  const points = await pastAgendaOf(tx, meetingId)
  const next = await neighbour(tx, meeting, 'next')
  return {
    begunAt: meeting.startedAt ?? meeting.startsAt,
    summary: meeting.summary,
    people,
    actionItems: await itemsOfMeeting(tx, meetingId),
    carriedOver: points
      .filter(({ fate, visibility }) => fate === 'carried_over' && visibility === 'both')
      .map(({ text }) => text),
    next: next && { startsAt: next.startsAt, confirmed: next.confirmedAt !== null },
  }
}
