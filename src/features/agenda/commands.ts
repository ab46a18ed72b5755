import { generateKeyBetween } from 'fractional-indexing'
import type { PersonTx } from '../../platform/database/index.ts'
import { found, Problem } from '../../platform/errors.ts'
import { announce } from '../../platform/live/announce.ts'
import { readItem } from '../action-items/queries.ts'
import { record } from '../activity/commands.ts'
import { readSharing } from '../feedback/queries/index.ts'
import { appendText } from '../notes/commands.ts'
import { openPair } from '../pairs/queries.ts'
import type { Topic } from '../questions/rules/topics.ts'
import type { PointVisibility, TalkingPoint } from './contract.ts'
import { lastPosition, openPointAbout, readPoint } from './queries.ts'
import { canChangeVisibility } from './rules.ts'

export interface NewPoint {
  id: string
  pairId: string
  text: string
  section: string
  position?: string
  visibility: PointVisibility
  plannedFor: string | null
  repeatsEvery: number | null
  questionKey?: string | null
  actionItemId?: string | null
  feedbackId?: string | null
  topic?: Topic | null
  notes?: string
}

/**
 * Adds a talking point, with notes if it brings any; the same request again changes nothing. About an action item,
 * feedback, or a question, there is one open point at a time: asked for another, that one is the answer.
 */
export async function addPoint(tx: PersonTx, point: NewPoint): Promise<TalkingPoint> {
  const { workspaceId, personId } = tx.who
  await openPair(tx, point.pairId)
  if (point.plannedFor) await openMeetingOf(tx, point.pairId, point.plannedFor)
  if (point.actionItemId) {
    if ((await readItem(tx, point.actionItemId)).pairId !== point.pairId) throw new Problem('not_found')
  }
  const isShared = !point.feedbackId || (await readSharing(tx, point.feedbackId, await openPair(tx, point.pairId)))
  const there = await openPointOf(tx, point)
  if (there) return there
  // A point about feedback that is not shared stays its author's too.
  const visibility = isShared ? point.visibility : 'only_me'
  const position = point.position ?? generateKeyBetween(await lastPosition(tx, point.pairId), null)
  const { numInsertedOrUpdatedRows: inserted } = await tx
    .insertInto('talking_point')
    .values({
      workspace_id: workspaceId,
      id: point.id,
      pair_id: point.pairId,
      author_id: personId,
      text: point.text,
      section: point.section,
      position,
      visibility,
      planned_for: point.plannedFor,
      repeats_every: point.repeatsEvery,
      question_key: point.questionKey ?? null,
      action_item_id: point.actionItemId ?? null,
      feedback_id: point.feedbackId ?? null,
      topic: point.topic ?? null,
      shared_at: visibility === 'both' ? new Date().toISOString() : null,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .executeTakeFirst()
  if (inserted && point.notes?.trim()) await appendText(tx, point.id, point.notes)
  const added = await readPoint(tx, point.id)
  if (inserted) await happened(tx, 'talking_point.added', added)
  return added
}

async function openPointOf(tx: PersonTx, { id, pairId, text, actionItemId, feedbackId, questionKey }: NewPoint) {
  if (!actionItemId && !feedbackId && !questionKey) return undefined
  // One after the other: two presses at once must not both find nothing.
  await tx.selectFrom('pair').select('id').where('id', '=', pairId).forUpdate().execute()
  const there = actionItemId
    ? await openPointAbout(tx, { column: 'action_item_id', id: actionItemId, pairId })
    : feedbackId
      ? await openPointAbout(tx, { column: 'feedback_id', id: feedbackId, pairId })
      : await openPointAbout(tx, { column: 'question_key', id: questionKey!, pairId, text })
  return there?.id === id ? undefined : there
}

export interface PointChange {
  text?: string
  /** The text the writer started from. */
  was?: string
  section?: string
  position?: string
  visibility?: PointVisibility
  plannedFor?: string | null
  repeatsEvery?: number | null
  topic?: Topic | null
}

/** Edits, moves, shares or plans a point. Either of the two may edit what is shared; only the author shares. */
export async function changePoint(tx: PersonTx, id: string, change: PointChange): Promise<TalkingPoint> {
  const before = await readPoint(tx, id)
  await openPair(tx, before.pairId)
  if (change.plannedFor) await openMeetingOf(tx, before.pairId, change.plannedFor)
  if (change.visibility && !canChangeVisibility(before.visibility, change.visibility))
    throw new Problem('already_shared', { field: 'visibility' })
  const newText = change.text !== undefined && change.text !== before.text
  const now = new Date().toISOString()
  const set = {
    text: change.text,
    section: change.section,
    position: change.position,
    planned_for: change.plannedFor,
    repeats_every: change.repeatsEvery,
    topic: change.topic,
    ...(newText ? { edited_at: now } : {}),
    ...(change.visibility && change.visibility !== before.visibility
      ? { visibility: change.visibility, shared_at: change.visibility === 'both' ? now : null }
      : {}),
  }
  if (Object.values(set).every((value) => value === undefined)) return before
  const { numUpdatedRows } = await tx
    .updateTable('talking_point')
    .set(set)
    .where('id', '=', id)
    .$if(newText && change.was !== undefined, (query) => query.where('text', 'in', [change.was!, change.text!]))
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    throw new Problem('changed_meanwhile', { field: 'text', data: { text: (await readPoint(tx, id)).text } })
  const after = await readPoint(tx, id)
  if (after.visibility === 'both' && before.visibility !== 'both') await happened(tx, 'talking_point.shared', after)
  else await announceChange(tx, after)
  return after
}

/** Deletes a point, so that it can be brought back. */
export async function dropPoint(tx: PersonTx, id: string): Promise<TalkingPoint> {
  const { pairId } = await readPoint(tx, id)
  await openPair(tx, pairId)
  const now = new Date().toISOString()
  const { numUpdatedRows } = await tx
    .updateTable('talking_point')
    .set({ dropped_at: now, dropped_by: tx.who.personId })
    .where('id', '=', id)
    .where('dropped_at', 'is', null)
    .executeTakeFirst()
  const point = await readPoint(tx, id)
  if (numUpdatedRows > 0n) await happened(tx, 'talking_point.dropped', point)
  return point
}

export async function restorePoint(tx: PersonTx, id: string): Promise<TalkingPoint> {
  const { pairId } = await readPoint(tx, id)
  await openPair(tx, pairId)
  await tx.updateTable('talking_point').set({ dropped_at: null, dropped_by: null }).where('id', '=', id).execute()
  const point = await readPoint(tx, id)
  await happened(tx, 'talking_point.restored', point)
  return point
}

/** Says what became of a point in a meeting that is not over yet; null takes it back. */
export async function decideFate(
  tx: PersonTx,
  meetingId: string,
  id: string,
  fate: 'discussed' | 'carried_over' | null,
): Promise<TalkingPoint> {
  const point = await readPoint(tx, id)
  await openMeetingOf(tx, point.pairId, meetingId)
  const key = { workspace_id: tx.who.workspaceId, meeting_id: meetingId, talking_point_id: id }
  if (fate === null) {
    await tx
      .deleteFrom('talking_point_outcome')
      .where('meeting_id', '=', meetingId)
      .where('talking_point_id', '=', id)
      .execute()
  } else {
    const decided = { fate, decided_by: tx.who.personId, at: new Date().toISOString() }
    await tx
      .insertInto('talking_point_outcome')
      .values({ ...key, ...decided })
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'meeting_id', 'talking_point_id']).doUpdateSet(decided),
      )
      .execute()
  }
  const after = await readPoint(tx, id, meetingId)
  await announceChange(tx, after)
  return after
}

async function openMeetingOf(tx: PersonTx, pairId: string, meetingId: string): Promise<void> {
  const meeting = found(
    await tx
      .selectFrom('meeting')
      .select(['held_at', 'skipped_at'])
      .where('id', '=', meetingId)
      .where('pair_id', '=', pairId)
      .executeTakeFirst(),
  )
  if (meeting.held_at || meeting.skipped_at) throw new Problem('meeting_over')
}

async function happened(tx: PersonTx, kind: string, point: TalkingPoint): Promise<void> {
  await record(tx, {
    kind,
    pairId: point.pairId,
    subjectId: point.id,
    visibleTo: point.visibility === 'both' ? undefined : point.authorId,
  })
  await announceChange(tx, point)
}

/** What only the author sees is told to nobody else's screen. */
function announceChange(tx: PersonTx, point: TalkingPoint): Promise<void> {
  const onlyFor = point.visibility === 'both' ? undefined : point.authorId
  return announce(tx, { workspaceId: tx.who.workspaceId, pairId: point.pairId, what: 'agenda', onlyFor })
}
