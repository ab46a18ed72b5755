import type { PersonTx } from '../../../platform/database/index.ts'
import type { HistoryRecord } from '../rules/index.ts'

interface Records {
  /** Intentions, scores and reflections, by their meeting. */
  ofMeetings: Map<string, HistoryRecord[]>
  /** What points came down to, with the meeting it was said at. */
  ofPoints: { pointId: string; meetingId: string; record: HistoryRecord }[]
  /** Days that moved and comments, by their action item, in the order of time. */
  ofItems: Map<string, HistoryRecord[]>
}

/** What the two said in their own names, as far as the reader may see it. `dayOf` tells the day of an instant. */
export async function readRecords(tx: PersonTx, pairId: string, dayOf: (instant: string) => string): Promise<Records> {
  const intentions = await tx
    .selectFrom('intention')
    .selectAll()
    .where('pair_id', '=', pairId)
    .orderBy('created_at')
    .execute()
  const scores = await tx
    .selectFrom('meeting_score')
    .selectAll()
    .where('pair_id', '=', pairId)
    .orderBy('person_id')
    .execute()
  const reflections = await tx
    .selectFrom('reflection')
    .selectAll()
    .where('pair_id', '=', pairId)
    .orderBy('person_id')
    .execute()
  const clarities = await tx
    .selectFrom('clarity')
    .selectAll()
    .where('pair_id', '=', pairId)
    .orderBy('said_at')
    .orderBy('id')
    .execute()
  return {
    ofMeetings: grouped([
      ...intentions.map((row) => ({
        of: row.meeting_id,
        record: {
          kind: 'intention' as const,
          personId: row.person_id,
          text: row.text,
          isShared: row.shared_at !== null,
          outcome: row.outcome,
          outcomeNote: row.outcome_note,
        },
      })),
      ...scores.map((row) => ({
        of: row.meeting_id,
        record: { kind: 'score' as const, personId: row.person_id, score: row.score, toTen: row.to_ten },
      })),
      ...reflections.map((row) => ({
        of: row.meeting_id,
        record: {
          kind: 'reflection' as const,
          personId: row.person_id,
          wentWell: row.went_well,
          doBetter: row.do_better,
        },
      })),
    ]),
    ofPoints: clarities.map((row) => ({
      pointId: row.talking_point_id,
      meetingId: row.meeting_id,
      record: { kind: 'clarity', personId: row.said_by, text: row.text, isAgreed: row.agreed_at !== null },
    })),
    ofItems: grouped(await besideItems(tx, pairId, dayOf)),
  }
}

async function besideItems(tx: PersonTx, pairId: string, dayOf: (instant: string) => string): Promise<OfOne[]> {
  const moved = await tx.selectFrom('renegotiation').selectAll().where('pair_id', '=', pairId).execute()
  const comments = await tx.selectFrom('item_comment').selectAll().where('pair_id', '=', pairId).execute()
  const said = [
    ...moved.map((row) => ({
      of: row.action_item_id,
      at: row.at,
      record: {
        kind: 'renegotiation' as const,
        personId: row.person_id,
        on: dayOf(row.at),
        from: row.from_due,
        to: row.to_due,
        reason: row.reason,
      },
    })),
    ...comments.map((row) => ({
      of: row.action_item_id,
      at: row.said_at,
      record: { kind: 'comment' as const, personId: row.author_id, on: dayOf(row.said_at), text: row.text },
    })),
  ]
  return said.sort((a, b) => (a.at < b.at ? -1 : 1))
}

interface OfOne {
  of: string
  record: HistoryRecord
}

const grouped = (list: readonly OfOne[]): Map<string, HistoryRecord[]> =>
  new Map([...Map.groupBy(list, ({ of }) => of)].map(([of, said]) => [of, said.map(({ record }) => record)]))
