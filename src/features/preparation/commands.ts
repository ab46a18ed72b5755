import type { SystemTx } from '../../platform/database/index.ts'
import { mailReminder, type Reminded } from './mail.ts'
import { meetingsBetween, preparationFacts } from './queries.ts'
import { isTimeToRemind, stillMissing } from './rules.ts'

/** From Friday morning until Monday night, in every zone there is. */
const LOOK_AHEAD_HOURS = 110

/**
 * Reminds whoever meets tomorrow of what is still empty on their side, in one letter for all their meetings: once for each
 * meeting and its time, and not those who said that they are ready, who have nothing left to do, or who have not joined.
 * Safe to run again at any time. Returns how many letters went out.
 */
export async function remindOfPreparation(tx: SystemTx, publicUrl: string, now = new Date()): Promise<number> {
  const until = new Date(now.getTime() + LOOK_AHEAD_HOURS * 3_600_000)
  const facts = await preparationFacts(tx, await meetingsBetween(tx, now, until))
  const due: Reminded[] = []
  for (const one of facts) {
    const missing = stillMissing(one)
    const wanted = one.joined && !one.ready && missing.length > 0 && isTimeToRemind(one.startsAt, one.timeZone, now)
    if (wanted && (await isFirst(tx, one))) due.push({ ...one, missing })
  }
  const letters = Map.groupBy(due, ({ workspaceId, personId }) => `${workspaceId}/${personId}`)
  for (const meetings of letters.values()) await mailReminder(tx, meetings as [Reminded, ...Reminded[]], publicUrl)
  return letters.size
}

async function isFirst(
  tx: SystemTx,
  { workspaceId, meetingId, personId, startsAt }: Pick<Reminded, 'workspaceId' | 'meetingId' | 'personId' | 'startsAt'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('preparation_reminder')
    .values({ workspace_id: workspaceId, meeting_id: meetingId, person_id: personId, starts_at: startsAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows !== 0n
}
