import type { PersonTx } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { readMeeting } from '../../meetings/queries/index.ts'
import { readPair } from '../../pairs/queries.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import type { WholeFeedback } from '../contract.ts'
import { readWhole } from '../queries/index.ts'
import { lookAgainDay } from '../rules/readiness.ts'
import { chosenOf, readsTheSame, shownOf, type Words, wordsOf } from '../rules/words-of.ts'
import { lockOwn, lockUnshared, mayReceive, refuseHalfWritten } from './own-note.ts'
import { dayIn, tellTheOther } from './telling.ts'
import { columnsOf } from './writing.ts'

/** To be said in a meeting of the two; the text is shared after. */
export async function planFor(tx: PersonTx, id: string, meetingId: string): Promise<WholeFeedback> {
  const note = await lockUnshared(tx, id)
  const meeting = await meetingWith(tx, note.receiver.id, meetingId)
  if (meeting.heldAt || meeting.skippedAt) throw new Problem('meeting_over')
  await tx
    .updateTable('feedback')
    .set({ meeting_id: meetingId, held_at: null, remind_on: null, reminded_at: null })
    .where('id', '=', id)
    .execute()
  return readWhole(tx, id)
}

/** Kept back until its author decides. */
export async function hold(tx: PersonTx, id: string, remindOn: string | null): Promise<WholeFeedback> {
  await lockUnshared(tx, id)
  await tx
    .updateTable('feedback')
    .set({ meeting_id: null, held_at: new Date().toISOString(), remind_on: remindOn, reminded_at: null })
    .where('id', '=', id)
    .execute()
  return readWhole(tx, id)
}

/** From now on the receiver reads what its author chose to say of it. A second click shares nothing twice. */
export async function share(tx: PersonTx, id: string, meetingId: string | null): Promise<WholeFeedback> {
  const note = await lockOwn(tx, id)
  if (note.sharedAt) return readWhole(tx, id)
  await mayReceive(tx, note.receiver.id)
  refuseHalfWritten(note)
  const { lookAgainOn, ...words } = chosenOf(wordsOf(note))
  await tx
    .updateTable('feedback')
    .set({
      ...columnsOf(words),
      meeting_id: meetingId && (await meetingWith(tx, note.receiver.id, meetingId)).id,
      held_at: null,
      remind_on: null,
      shared_at: new Date().toISOString(),
    })
    .where('id', '=', id)
    .execute()
  await tx
    .insertInto('feedback_follow_up')
    .values({
      workspace_id: tx.who.workspaceId,
      feedback_id: id,
      look_again_on: lookAgainDay(lookAgainOn, await dayIn(tx)),
      set_by: tx.who.personId,
    })
    .execute()
  await tellTheOther(tx, note, 'feedback_shared')
  return readWhole(tx, id)
}

type Change = Omit<Words, 'kind' | 'shape' | 'lookAgainOn'> & { id: string; was: string }

/** Changes what the receiver already has. How it read before, and what it named, stays readable for both. */
export async function change(tx: PersonTx, { id, was, ...given }: Change): Promise<WholeFeedback> {
  const before = await lockOwn(tx, id)
  if (!before.sharedAt) throw new Problem('invalid_input', { message: 'This is not shared yet: save it as a draft.' })
  const { kind, shape } = before
  const words = chosenOf({ kind, shape, ...given })
  refuseHalfWritten({ ...before, ...words })
  if (readsTheSame(before, words)) return readWhole(tx, id)
  if (Date.parse(was) !== Date.parse(before.changedAt))
    throw new Problem('changed_meanwhile', {
      message: 'You changed this in another window or on another device. Open it again: both versions are shown.',
    })
  await tx
    .updateTable('feedback')
    .set({ ...columnsOf(words), changed_at: new Date().toISOString() })
    .where('id', '=', id)
    .execute()
  const { text, skills, waysOfWorking, pathForward, pathAim } = shownOf(before)
  await tx
    .insertInto('feedback_revision')
    .values({
      ...{ workspace_id: tx.who.workspaceId, id: newId(), feedback_id: id, text, skills },
      ...{ ways_of_working: waysOfWorking, path_forward: pathForward, path_aim: pathAim },
    })
    .execute()
  await tellTheOther(tx, before, 'feedback_changed')
  return readWhole(tx, id)
}

/** A meeting of the writer with the receiver; with anybody else there is none. */
async function meetingWith(tx: PersonTx, receiverId: string, meetingId: string) {
  const meeting = await readMeeting(tx, meetingId)
  if (otherOf(await readPair(tx, meeting.pairId)).id !== receiverId) throw new Problem('not_found')
  return meeting
}
