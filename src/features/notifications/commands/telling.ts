import { sql } from 'kysely'
import { z } from 'zod'
import type { AnyTx, PersonTx, SystemTx } from '../../../platform/database/index.ts'
import { newId } from '../../../platform/ids.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { readPerson } from '../../people/queries.ts'
import { howToTell, settingsOf } from '../queries/index.ts'
import type { Kind } from '../rules/kinds.ts'

/** The job that mails one piece of news; jobs.ts runs it. */
export const mailJob = { name: 'notifications.mail', data: z.object({ id: z.uuid() }) }
/** The job that reminds of a meeting which got its time after the letter of the day had gone. */
export const prepareJob = { name: 'notifications.prepare', data: z.object({ meetingId: z.uuid() }) }

type OfTwo = Pick<Pair, 'id' | 'lead' | 'member' | 'me'>

/** Tells the other of the two, within the transaction that gives the reason: after the commit, or never. */
export async function tellOther(
  tx: PersonTx,
  pair: OfTwo,
  kind: Kind,
  about: { meetingId?: string; actionItemId?: string },
): Promise<void> {
  const other = otherOf(pair)
  if (!other.joined || other.left) return
  await put(tx, other.id, kind, { pair_id: pair.id, meeting_id: about.meetingId, action_item_id: about.actionItemId })
}

/** Tells the two of them. Oneself only by mail: nobody's inbox holds what they did. */
export async function tellBoth(tx: PersonTx, pair: OfTwo, kind: Kind, about: { meetingId: string }): Promise<void> {
  await tellOther(tx, pair, kind, about)
  await put(tx, tx.who.personId, kind, { pair_id: pair.id, meeting_id: about.meetingId })
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
  const chosen = await howToTell(tx, personId, kind)
  const inApp = chosen.inApp && personId !== tx.who.personId
  if (!inApp && chosen.mail === 'off') return
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
      mail: chosen.mail,
    })
    .execute()
  if (chosen.mail === 'now') await enqueue(tx, mailJob, { id })
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

const SOON_MS = 5 * 86_400_000

/** A meeting got its time. Who has had the letter in which it would have stood is reminded to prepare it after all. */
export async function remindToPrepare(
  tx: AnyTx,
  { id, startsAt }: { id: string; startsAt: string },
  now = new Date(),
): Promise<void> {
  if (Date.parse(startsAt) - now.getTime() < SOON_MS) await enqueue(tx, prepareJob, { meetingId: id })
}
