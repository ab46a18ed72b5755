import { sql } from 'kysely'
import type { PersonTx, SystemTx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import type { Pair } from '../pairs/contract.ts'
import { otherOf } from '../pairs/rules/sides.ts'
import { readPerson } from '../people/queries.ts'
import type { Setting } from './contract.ts'
import { mailJob } from './mail.ts'
import { howToTell, settingsOf } from './queries.ts'
import { type Kind, onlyDaily } from './rules.ts'

/** Tells the other of the two, within the transaction that gives the reason: after the commit, or never. */
export async function tellOther(
  tx: PersonTx,
  pair: Pick<Pair, 'id' | 'lead' | 'member' | 'me'>,
  kind: Kind,
  about: { meetingId?: string; actionItemId?: string },
): Promise<void> {
  const other = otherOf(pair)
  if (!other.joined || other.left) return
  await put(tx, other.id, kind, { pair_id: pair.id, meeting_id: about.meetingId, action_item_id: about.actionItemId })
}

/** Takes back what one has just told the other about an action item, as long as no letter has gone out. */
export async function takeBackNews(tx: PersonTx, actionItemId: string, kinds: readonly Kind[]): Promise<void> {
  for (const kind of kinds) await sql`select take_back_news(${actionItemId}::uuid, ${kind})`.execute(tx)
}

/** Tells a colleague what is about no one-on-one. */
export async function tellPerson(
  tx: PersonTx,
  personId: string,
  kind: Kind,
  about: { feedbackId?: string; feedbackRequestId?: string },
): Promise<void> {
  const { joined, left } = await readPerson(tx, personId)
  if (!joined || left) return
  await put(tx, personId, kind, { feedback_id: about.feedbackId, feedback_request_id: about.feedbackRequestId })
}

async function put(
  tx: PersonTx,
  personId: string,
  kind: Kind,
  about: Partial<
    Record<'pair_id' | 'meeting_id' | 'action_item_id' | 'feedback_id' | 'feedback_request_id', string | undefined>
  >,
): Promise<void> {
  const { inApp, mail } = await howToTell(tx, personId, kind)
  if (!inApp && mail === 'off') return
  const id = newId()
  await tx
    .insertInto('notification')
    .values({
      workspace_id: tx.who.workspaceId,
      id,
      person_id: personId,
      kind,
      ...about,
      actor_id: tx.who.personId,
      in_app: inApp,
      mail,
    })
    .execute()
  if (mail === 'now') await enqueue(tx, mailJob, { id })
}

/** Reminds people that it is time, as each wants to be told. */
export async function remind(
  tx: SystemTx,
  people: readonly { workspaceId: string; personId: string; feedbackId: string | null }[],
  kind: Kind,
  now: Date,
): Promise<void> {
  const created_at = now.toISOString()
  for (const { workspaceId, personId, feedbackId } of people) {
    const { inApp, mail } = (await settingsOf(tx, personId)).find((setting) => setting.kind === kind)!
    const id = newId()
    await tx
      .insertInto('notification')
      .values({
        workspace_id: workspaceId,
        id,
        person_id: personId,
        kind,
        feedback_id: feedbackId,
        in_app: inApp,
        mail,
        created_at,
      })
      .execute()
    if (mail === 'now') await enqueue(tx, mailJob, { id })
  }
}

export async function markRead(tx: PersonTx, ids: string[] | undefined): Promise<void> {
  if (ids?.length === 0) return
  await tx
    .updateTable('notification')
    .set({ read_at: new Date().toISOString() })
    .where('person_id', '=', tx.who.personId)
    .where('read_at', 'is', null)
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids!))
    .execute()
}

export async function setHow(tx: PersonTx, { kind, inApp, mail }: Setting): Promise<Setting[]> {
  const { workspaceId, personId } = tx.who
  if (onlyDaily.includes(kind) && (mail === 'now' || inApp))
    throw new Problem('invalid_input', { field: 'mail', message: 'This stands in the letter of the day, or nowhere.' })
  await tx
    .insertInto('notification_setting')
    .values({ workspace_id: workspaceId, person_id: personId, kind, in_app: inApp, mail })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'person_id', 'kind']).doUpdateSet({ in_app: inApp, mail }),
    )
    .execute()
  return settingsOf(tx, personId)
}
