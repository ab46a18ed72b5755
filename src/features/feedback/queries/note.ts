import { sql } from 'kysely'
import type { AnyTx, PersonTx } from '../../../platform/database/index.ts'
import { found, Problem } from '../../../platform/errors.ts'
import type { Pair } from '../../pairs/contract.ts'
import type { Feedback, WholeFeedback } from '../contract.ts'
import { paragraphOf } from '../rules/paragraph.ts'
import { deliveryOf } from '../rules/readiness.ts'

export const colleague = (
  table: string,
) => sql`json_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)},
  'called', ${sql.ref(`${table}.called`)}, 'title', ${sql.ref(`${table}.title`)}, 'left', ${sql.ref(`${table}.left_at`)} is not null)`

export type Row = Omit<Feedback, 'text' | 'delivery'>

export const selectFeedback = sql`
  select f.id, ${colleague('giver')} as giver, ${colleague('receiver')} as receiver, f.kind, f.shape, f.situation, f.behaviour,
    f.impact, f.facts, f.feelings, f.options, f.request, f.skills, f.ways_of_working as "waysOfWorking",
    f.path_forward as "pathForward", f.path_aim as "pathAim", f.look_again_on as "lookAgainOn", f.meeting_id as "meetingId",
    f.held_at as "heldAt", f.remind_on as "remindOn", f.shared_at as "sharedAt", f.created_at as "createdAt",
    f.changed_at as "changedAt", f.action_item_id as "actionItemId", f.request_id as "requestId",
    a.read_at as "readAt", coalesce(a.text, '') as answer, a.answered_at as "answeredAt"
  from feedback f
  join person giver on giver.workspace_id = f.workspace_id and giver.id = f.giver_id
  join person receiver on receiver.workspace_id = f.workspace_id and receiver.id = f.receiver_id
  left join feedback_answer a on a.workspace_id = f.workspace_id and a.feedback_id = f.id`

export const present = (row: Row): Feedback => ({
  ...row,
  text: paragraphOf(row.shape, row),
  delivery: deliveryOf(row),
})

export async function readOne(tx: PersonTx, id: string): Promise<Feedback> {
  const { rows } = await sql<Row>`${selectFeedback} where f.id = ${id}::uuid`.execute(tx)
  return present(found(rows[0]))
}

/** One note with all that belongs to it, as far as the reader may see it. */
export async function readWhole(tx: PersonTx, id: string): Promise<WholeFeedback> {
  const note = await readOne(tx, id)
  const revisions = await tx
    .selectFrom('feedback_revision')
    .select(['text', 'skills', 'ways_of_working as waysOfWorking', 'path_forward as pathForward'])
    .select(['path_aim as pathAim', 'replaced_at as replacedAt'])
    .where('feedback_id', '=', id)
    .orderBy('replaced_at', 'desc')
    .execute()
  const followUp = await tx
    .selectFrom('feedback_follow_up')
    .select(['look_again_on as lookAgainOn', 'set_by as setBy'])
    .where('feedback_id', '=', id)
    .executeTakeFirst()
  return {
    ...note,
    revisions,
    followUp: followUp ?? null,
    ...(await repliesTo(tx, id)),
    readers: await readersOf(tx, note),
  }
}

/** What each of the two said has changed, and what stood there and in the answer before. */
async function repliesTo(tx: PersonTx, id: string): Promise<Pick<WholeFeedback, 'answerRevisions' | 'outcomes'>> {
  const outcomes = await tx
    .selectFrom('feedback_outcome')
    .select(['person_id as personId', 'text', 'said_at as saidAt'])
    .where('feedback_id', '=', id)
    .orderBy('said_at')
    .execute()
  const before = await tx
    .selectFrom('feedback_reply_revision')
    .select(['reply', 'person_id as personId', 'text', 'replaced_at as replacedAt'])
    .where('feedback_id', '=', id)
    .orderBy('replaced_at', 'desc')
    .execute()
  const revisionsOf = (reply: 'answer' | 'outcome', personId?: string) =>
    before
      .filter((one) => one.reply === reply && (personId === undefined || one.personId === personId))
      .map(({ text, replacedAt }) => ({ text, replacedAt }))
  return {
    answerRevisions: revisionsOf('answer'),
    outcomes: outcomes.map((outcome) => ({ ...outcome, revisions: revisionsOf('outcome', outcome.personId) })),
  }
}

async function readersOf(tx: PersonTx, { id, receiver }: Feedback): Promise<WholeFeedback['readers']> {
  if (receiver.id !== tx.who.personId) return []
  const { rows } = await sql<WholeFeedback['readers'][number]>`
    select case when not r.of_team then r.person_id end as "personId", string_agg(p.name, ', ' order by p.name) as name,
      min(r.shown_at) as "shownAt"
    from feedback_reader r join person p on p.workspace_id = r.workspace_id and p.id = r.person_id
    where r.feedback_id = ${id}::uuid group by 1 order by 3`.execute(tx)
  return rows
}

/** The team of somebody as it is now: who has the same lead, who leads them, and whom they lead. */
export async function teamOf(tx: AnyTx, workspaceId: string, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select other.id from person me join person other on other.workspace_id = me.workspace_id and other.id <> me.id
    where me.workspace_id = ${workspaceId}::uuid and me.id = ${personId}::uuid and other.left_at is null
      and (other.manager_id = me.manager_id or other.manager_id = me.id or me.manager_id = other.id)`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Whether feedback between the two of this one-on-one is shared; not found if it is between others. */
export async function readSharing(tx: PersonTx, id: string, pair: Pick<Pair, 'lead' | 'member'>): Promise<boolean> {
  const { giver, receiver, sharedAt } = await readOne(tx, id)
  const two = [pair.lead.id, pair.member.id]
  if (!two.includes(giver.id) || !two.includes(receiver.id)) throw new Problem('not_found')
  return sharedAt !== null
}
