import type { PersonTx } from '../../../platform/database/index.ts'
import { found, Problem } from '../../../platform/errors.ts'
import { readPerson } from '../../people/queries.ts'
import type { Feedback } from '../contract.ts'
import { readOne } from '../queries/index.ts'
import { missingToShare } from '../rules/readiness.ts'

/** A note of the writer's own, theirs alone until the end of the transaction: two devices write one after the other. */
export async function lockOwn(tx: PersonTx, id: string): Promise<Feedback> {
  found(
    await tx
      .selectFrom('feedback')
      .select('id')
      .where('id', '=', id)
      .where('giver_id', '=', tx.who.personId)
      .forUpdate()
      .executeTakeFirst(),
  )
  return readOne(tx, id)
}

export async function lockUnshared(tx: PersonTx, id: string): Promise<Feedback> {
  const note = await lockOwn(tx, id)
  if (note.sharedAt)
    throw new Problem('already_shared', {
      message: 'This has been shared and cannot be taken back. You can change it: both of you see that it changed.',
    })
  return note
}

export async function mayReceive(tx: PersonTx, receiverId: string): Promise<void> {
  if (receiverId === tx.who.personId)
    throw new Problem('invalid_input', {
      field: 'receiverId',
      message: 'Feedback is for somebody else. For yourself there are reflections.',
    })
  if ((await readPerson(tx, receiverId)).left) throw new Problem('person_left')
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

export function refuseHalfWritten(note: Feedback): void {
  const [field] = missingToShare(note)
  if (field) throw new Problem('invalid_input', { field, message: missingWords[field] })
}
