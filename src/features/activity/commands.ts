import type { AdministratorTx, PersonTx } from '../../platform/database/index.ts'
import { newId } from '../../platform/ids.ts'

export interface Happening {
  kind: string
  pairId?: string
  subjectId?: string
  /** Set when only one of the two may know. */
  visibleTo?: string
  detail?: Record<string, unknown>
}

/** States once that something happened. Trust, notifications, calendars and webhooks follow from these rows. */
export async function record(
  tx: PersonTx | AdministratorTx,
  { kind, pairId, subjectId, visibleTo, detail }: Happening,
): Promise<void> {
  await tx
    .insertInto('activity')
    .values({
      workspace_id: tx.who.workspaceId,
      id: newId(),
      pair_id: pairId ?? null,
      actor_id: tx.who.personId,
      visible_to: visibleTo ?? null,
      kind,
      subject_id: subjectId ?? null,
      detail: JSON.stringify(detail ?? {}),
    })
    .execute()
}
