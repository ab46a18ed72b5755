import { sql } from 'kysely'
import type { PersonTx } from '../../../platform/database/index.ts'
import type { Box, Feedback, FeedbackBetween, WholeFeedback } from '../contract.ts'
import { present, type Row, readWhole, selectFeedback } from './note.ts'

/** The condition of each box, for the reader `me`. Row-level security has already left out what they may not see. */
export const boxes = (me: string) =>
  ({
    given: sql`f.giver_id = ${me}::uuid and f.shared_at is not null`,
    received: sql`f.receiver_id = ${me}::uuid and f.shared_at is not null`,
    drafts: sql`f.giver_id = ${me}::uuid and f.shared_at is null and f.held_at is null and f.meeting_id is null`,
    waiting: sql`f.giver_id = ${me}::uuid and f.shared_at is null and (f.held_at is not null or f.meeting_id is not null)`,
    team: sql`f.giver_id <> ${me}::uuid and f.receiver_id <> ${me}::uuid`,
  }) satisfies Record<Box, unknown>

export async function listFeedback(
  tx: PersonTx,
  { box, personId, actionItemId, limit }: { box?: Box; personId?: string; actionItemId?: string; limit: number },
): Promise<Feedback[]> {
  const [person, item] = [personId ?? null, actionItemId ?? null]
  const { rows } = await sql<Row>`${selectFeedback}
    where ${box ? boxes(tx.who.personId)[box] : sql`true`} and (${item}::uuid is null or f.action_item_id = ${item}::uuid)
      and (${person}::uuid is null or ${person}::uuid in (f.giver_id, f.receiver_id))
    order by coalesce(f.shared_at, f.changed_at) desc, f.id desc limit ${limit}`.execute(tx)
  return rows.map(present)
}

const LAST = 5

const AT_LEAST = 3

/** What is between the reader and somebody: first what is unread, then what waits, then the last few. */
export async function feedbackBetween(tx: PersonTx, personId: string): Promise<FeedbackBetween> {
  const me = tx.who.personId
  const { rows } = await sql<Row>`${selectFeedback}
    where (f.giver_id = ${me}::uuid and f.receiver_id = ${personId}::uuid) or (f.giver_id = ${personId}::uuid and f.receiver_id = ${me}::uuid)
    order by coalesce(f.shared_at, f.changed_at) desc, f.id desc limit 50`.execute(tx)
  const notes = rows.map(present)
  const unread = notes.filter((note) => note.receiver.id === me && note.readAt === null)
  const waiting = notes.filter(({ delivery }) => delivery === 'planned' || delivery === 'held')
  const rest = notes.filter((note) => note.delivery === 'shared' && !unread.includes(note))
  const first = [...unread, ...waiting]
  return {
    notes: [...first, ...rest.slice(0, Math.max(0, AT_LEAST - first.length))],
    lastKinds: notes
      .filter(({ giver, delivery }) => giver.id === me && delivery === 'shared')
      .slice(0, LAST)
      .map(({ kind }) => kind),
  }
}

/** Everything the reader gave, got, drafted and holds, oldest first; what others show them is not theirs to take along. */
export async function readAll(tx: PersonTx): Promise<WholeFeedback[]> {
  const me = tx.who.personId
  const { rows } = await sql<{
    id: string
  }>`select id from feedback where giver_id = ${me}::uuid or receiver_id = ${me}::uuid
    order by coalesce(shared_at, changed_at), id`.execute(tx)
  const all: WholeFeedback[] = []
  for (const { id } of rows) all.push(await readWhole(tx, id))
  return all
}
