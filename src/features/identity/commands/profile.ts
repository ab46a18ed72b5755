import type { AdministratorTx, PersonTx } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/errors.ts'

export interface OwnProfile {
  name?: string
  called?: string
  title?: string
  timeZone?: string
  awayUntil?: string | null
  locale?: string
}

export async function changeOwnProfile(
  tx: PersonTx,
  { name, called, title, timeZone, locale, awayUntil }: OwnProfile,
): Promise<void> {
  const change = { name, called, title, time_zone: timeZone, locale, away_until: awayUntil }
  if (Object.values(change).every((value) => value === undefined)) return
  await tx.updateTable('person').set(change).where('id', '=', tx.who.personId).execute()
}

/** Row-level security changes it for administrators only. */
export async function changeWorkspace(
  tx: AdministratorTx,
  { name, policyUrl }: { name?: string; policyUrl?: string | null },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('workspace')
    .set({ name, policy_url: policyUrl })
    .where('id', '=', tx.who.workspaceId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Problem('not_administrator')
}
