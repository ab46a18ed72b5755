import { type AnyTx, withOwnerRights } from '../database/index.ts'
import { newId } from '../ids.ts'
import { enqueue } from '../jobs/index.ts'
import { oneLine } from './compose.ts'
import { deliverMail } from './jobs.ts'
import type { Letter } from './postman.ts'

export { compose, escapeHtml, type LetterPart } from './compose.ts'
export { sayDay, sayDayOf, sayMoment } from './days.ts'
export { createPostman } from './postman.ts'

/** Puts a letter into the outbox within the transaction that causes it; the mail job delivers it after the commit. Returns its id. */
export async function post(tx: AnyTx, letter: Letter): Promise<string> {
  const id = newId()
  const insert = () =>
    tx
      .insertInto('mail')
      .values({
        id,
        workspace_id: letter.workspaceId,
        to_address: letter.to,
        subject: oneLine(letter.subject),
        text: letter.text,
        html: letter.html,
        headers: JSON.stringify(letter.headers ?? {}),
      })
      .execute()
  await withOwnerRights(tx, insert)
  await enqueue(tx, deliverMail, { id })
  return id
}
