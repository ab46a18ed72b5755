import type { PersonTx } from '../../../platform/database/index.ts'
import { announce } from '../../../platform/live/announce.ts'
import { openPair } from '../../pairs/queries.ts'
import type { Template } from '../../templates/contract.ts'
import { sectionsOf } from '../../templates/queries.ts'
import type { Meeting } from '../contract.ts'
import { readMeeting } from '../queries/index.ts'
import { demand, happened } from './meeting.ts'

/** Chooses what a meeting follows; a new rhythm leaves it so. Points stay where they are, see agenda/web/sections. */
export async function chooseTemplate(
  tx: PersonTx,
  id: string,
  template: string,
  templates: readonly Template[],
): Promise<Meeting> {
  const meeting = await readMeeting(tx, id)
  await demand(tx, meeting, 'write')
  if (meeting.template === template) return meeting
  await tx
    .updateTable('meeting')
    .set({
      template,
      template_chosen_at: new Date().toISOString(),
      ...(meeting.state === 'live' && { sections: JSON.stringify(await sectionsOf(tx, templates, template)) }),
    })
    .where('id', '=', id)
    .execute()
  return happened(tx, 'meeting.template_chosen', id, { template })
}

/** Keeps one's own number from 1 to 10 and what would make it a ten; null takes it back. */
export async function setScore(
  tx: PersonTx,
  id: string,
  { score, toTen }: { score: number | null; toTen: string },
): Promise<void> {
  const meeting = await readMeeting(tx, id)
  await demand(tx, meeting, 'write')
  const { workspaceId, personId } = tx.who
  if (score === null)
    await tx.deleteFrom('meeting_score').where('meeting_id', '=', id).where('person_id', '=', personId).execute()
  else
    await tx
      .insertInto('meeting_score')
      .values({
        workspace_id: workspaceId,
        meeting_id: id,
        pair_id: meeting.pairId,
        person_id: personId,
        score,
        to_ten: toTen,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['workspace_id', 'meeting_id', 'person_id'])
          .doUpdateSet({ score, to_ten: toTen, changed_at: new Date().toISOString() }),
      )
      .execute()
  await announce(tx, { workspaceId, pairId: meeting.pairId, what: 'meeting' })
}

/** Marks oneself as prepared for a planned meeting, or takes it back. */
export async function setReady(tx: PersonTx, id: string, ready: boolean): Promise<void> {
  const meeting = await readMeeting(tx, id)
  await demand(tx, meeting, 'write')
  const { workspaceId, personId } = tx.who
  if (ready)
    await tx
      .insertInto('ready_mark')
      .values({ workspace_id: workspaceId, meeting_id: id, person_id: personId, pair_id: meeting.pairId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  else await tx.deleteFrom('ready_mark').where('meeting_id', '=', id).where('person_id', '=', personId).execute()
  await announce(tx, { workspaceId, pairId: meeting.pairId, what: 'meeting' })
}

/** Keeps what went well and what to do better, while the one-on-one is open; nothing said is nothing kept. */
export async function reflect(
  tx: PersonTx,
  id: string,
  { wentWell, doBetter }: { wentWell: string; doBetter: string },
): Promise<void> {
  const { pairId } = await readMeeting(tx, id)
  await openPair(tx, pairId)
  const { workspaceId, personId } = tx.who
  if (wentWell === '' && doBetter === '')
    await tx.deleteFrom('reflection').where('meeting_id', '=', id).where('person_id', '=', personId).execute()
  else {
    const said = { went_well: wentWell, do_better: doBetter, changed_at: new Date().toISOString() }
    await tx
      .insertInto('reflection')
      .values({ workspace_id: workspaceId, meeting_id: id, person_id: personId, pair_id: pairId, ...said })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'meeting_id', 'person_id']).doUpdateSet(said))
      .execute()
  }
  await announce(tx, { workspaceId, pairId, what: 'meeting' })
}
