import type { PersonTx } from '../../../platform/database/index.ts'
import { found, Problem } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { readMeeting } from '../../meetings/queries/index.ts'
import { readPair } from '../../pairs/queries.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { readPerson } from '../../people/queries.ts'
import type { Feedback, WholeFeedback } from '../contract.ts'
import { readOne, readWhole } from '../queries.ts'
import { missingToShare } from '../rules/readiness.ts'
import { dayIn, tellTheOther, twoWeeksOn } from './telling.ts'

export type Words = Pick<
  Feedback,
  | 'kind'
  | 'shape'
  | 'situation'
  | 'behaviour'
  | 'impact'
  | 'facts'
  | 'feelings'
  | 'options'
  | 'request'
  | 'skills'
  | 'waysOfWorking'
  | 'pathForward'
  | 'pathAim'
  | 'lookAgainOn'
>

export const columnsOf = ({
  waysOfWorking,
  pathForward,
  pathAim,
  lookAgainOn,
  ...rest
}: Omit<Words, 'kind' | 'shape'>) => ({
  ...rest,
  ways_of_working: waysOfWorking,
  path_forward: pathForward,
  path_aim: pathAim,
  look_again_on: lookAgainOn,
})

export interface Draft extends Words {
  id: string
  receiverId: string
  actionItemId: string | null
  requestId: string | null
  was: string | null
}

/** Keeps a draft. A draft that was changed elsewhere since `was` is not overwritten. */
export async function saveDraft(tx: PersonTx, draft: Draft): Promise<WholeFeedback> {
  const { id, receiverId, kind, shape, actionItemId, requestId, was, ...words } = draft
  await mayReceive(tx, receiverId)
  const { workspaceId, personId } = tx.who
  const now = new Date().toISOString()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('feedback')
    .values({
      workspace_id: workspaceId,
      id,
      giver_id: personId,
      receiver_id: receiverId,
      kind,
      shape,
      ...columnsOf(words),
      action_item_id: actionItemId && (await seenItem(tx, actionItemId)),
      request_id: requestId && (await askedBy(tx, requestId, receiverId)),
      changed_at: now,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows) return readWhole(tx, id)
  const before = await ownUnshared(tx, id)
  const { numUpdatedRows } = await tx
    .updateTable('feedback')
    .set({ receiver_id: receiverId, kind, shape, ...columnsOf(words), changed_at: now })
    .where('id', '=', id)
    .$if(was !== null, (query) => query.where('changed_at', '=', was!))
    .executeTakeFirst()
  if (numUpdatedRows === 0n && !isSame(before, { kind, shape, ...words }))
    throw new Problem('changed_meanwhile', {
      message:
        'This draft was changed in another window or on another device. Nothing is overwritten: choose which one to keep.',
    })
  return readWhole(tx, id)
}

const isSame = (note: Feedback, words: Words) =>
  (Object.keys(words) as (keyof Words)[]).every((key) => JSON.stringify(note[key]) === JSON.stringify(words[key]))

export async function dropDraft(tx: PersonTx, id: string): Promise<void> {
  await ownUnshared(tx, id)
  await tx.deleteFrom('feedback').where('id', '=', id).execute()
}

/** To be said in a meeting of the two; the text is shared after. */
export async function planFor(tx: PersonTx, id: string, meetingId: string): Promise<WholeFeedback> {
  const note = await ownUnshared(tx, id)
  const meeting = await readMeeting(tx, meetingId)
  if (otherOf(await readPair(tx, meeting.pairId)).id !== note.receiver.id) throw new Problem('not_found')
  if (meeting.heldAt || meeting.skippedAt) throw new Problem('meeting_over')
  return deliver(tx, id, { meeting_id: meetingId, held_at: null, remind_on: null })
}

/** Kept back until its author decides. */
export async function hold(tx: PersonTx, id: string, remindOn: string | null): Promise<WholeFeedback> {
  await ownUnshared(tx, id)
  return deliver(tx, id, { meeting_id: null, held_at: new Date().toISOString(), remind_on: remindOn })
}

/** From now on the receiver reads it. A second click shares nothing twice. */
export async function share(tx: PersonTx, id: string): Promise<WholeFeedback> {
  const note = await readOne(tx, id)
  if (note.giver.id !== tx.who.personId) throw new Problem('not_found')
  if (note.sharedAt) return readWhole(tx, id)
  await mayReceive(tx, note.receiver.id)
  refuseHalfWritten(note)
  await deliver(tx, id, { held_at: null, remind_on: null, shared_at: new Date().toISOString() })
  await tx
    .insertInto('feedback_follow_up')
    .values({
      workspace_id: tx.who.workspaceId,
      feedback_id: id,
      look_again_on: note.lookAgainOn ?? twoWeeksOn(await dayIn(tx)),
      set_by: tx.who.personId,
    })
    .execute()
  await tellTheOther(tx, note, 'feedback_shared')
  return readWhole(tx, id)
}

/** Changes what the receiver already has. How it read before stays readable for both. */
export async function change(
  tx: PersonTx,
  { id, was, ...words }: Omit<Words, 'kind' | 'shape'> & { id: string; was: string },
): Promise<WholeFeedback> {
  const before = await readOne(tx, id)
  if (before.giver.id !== tx.who.personId) throw new Problem('not_found')
  if (!before.sharedAt) throw new Problem('invalid_input', { message: 'This is not shared yet: save it as a draft.' })
  refuseHalfWritten({ ...before, ...words })
  const { numUpdatedRows } = await tx
    .updateTable('feedback')
    .set({ ...columnsOf(words), changed_at: new Date().toISOString() })
    .where('id', '=', id)
    .where('changed_at', '=', was)
    .executeTakeFirst()
  const { kind, shape } = before
  if (numUpdatedRows === 0n && !isSame(before, { kind, shape, ...words })) throw new Problem('changed_meanwhile')
  const after = await readOne(tx, id)
  if (after.text !== before.text) {
    await tx
      .insertInto('feedback_revision')
      .values({ workspace_id: tx.who.workspaceId, id: newId(), feedback_id: id, text: before.text })
      .execute()
    await tellTheOther(tx, after, 'feedback_changed')
  }
  return readWhole(tx, id)
}

const missingWords: Record<ReturnType<typeof missingToShare>[number], string> = {
  situation: 'Say when and where it was. Until then it stays a draft.',
  behaviour: 'Say what they did. Until then it stays a draft.',
  impact: 'Say what came of it. Until then it stays a draft.',
  facts: 'Say what happened. Until then it stays a draft.',
  feelings: 'Say what you thought and felt. Until then it stays a draft.',
  options: 'Say which ways you see. Until then it stays a draft.',
  request: 'Say what you would like to happen next. Until then it stays a draft.',
  pathForward: 'Say what could help: a request, or a habit or a system to change. Until then it stays a draft.',
}

function refuseHalfWritten(note: Feedback): void {
  const [field] = missingToShare(note)
  if (field) throw new Problem('invalid_input', { field, message: missingWords[field] })
}

async function deliver(
  tx: PersonTx,
  id: string,
  facts: { meeting_id?: string | null; held_at: string | null; remind_on: string | null; shared_at?: string },
): Promise<WholeFeedback> {
  await tx.updateTable('feedback').set(facts).where('id', '=', id).execute()
  return readWhole(tx, id)
}

async function ownUnshared(tx: PersonTx, id: string): Promise<Feedback> {
  const note = await readOne(tx, id)
  if (note.giver.id !== tx.who.personId) throw new Problem('not_found')
  if (note.sharedAt)
    throw new Problem('already_shared', {
      message: 'This has been shared and cannot be taken back. You can change it: both of you see that it changed.',
    })
  return note
}

async function mayReceive(tx: PersonTx, receiverId: string): Promise<void> {
  if (receiverId === tx.who.personId)
    throw new Problem('invalid_input', {
      field: 'receiverId',
      message: 'Feedback is for somebody else. For yourself there are reflections.',
    })
  if ((await readPerson(tx, receiverId)).left) throw new Problem('person_left')
}

async function seenItem(tx: PersonTx, id: string): Promise<string> {
  return found(await tx.selectFrom('action_item').select('id').where('id', '=', id).executeTakeFirst()).id
}

async function askedBy(tx: PersonTx, id: string, asker: string): Promise<string> {
  return found(
    await tx
      .selectFrom('feedback_request')
      .select('id')
      .where('id', '=', id)
      .where('asker_id', '=', asker)
      .executeTakeFirst(),
  ).id
}
