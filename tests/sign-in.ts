import { createHmac } from 'node:crypto'
import { recordJoining } from '../src/features/identity/commands/index.ts'
import type { Database, Who } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/ids.ts'

export const SECRET = 'a secret that only this test knows, of some length'

/** Signs somebody in without mail; the first time, they join. Returns the cookie that their browser would have. */
export async function signIn(database: Database, who: Who): Promise<string> {
  const token = newId()
  await database.asSystem('signs somebody in without mail', async (tx) => {
    const { email, name } = await tx
      .selectFrom('person')
      .select(['email', 'name'])
      .where('workspace_id', '=', who.workspaceId)
      .where('id', '=', who.personId)
      .executeTakeFirstOrThrow()
    const known = await tx.selectFrom('identity.user').select('id').where('email', '=', email).executeTakeFirst()
    const userId = known?.id ?? newId()
    if (!known) await tx.insertInto('identity.user').values({ id: userId, name, email }).execute()
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    const session = { id: newId(), token, userId, expiresAt, workspaceId: who.workspaceId }
    await tx
      .insertInto('identity.session')
      .values({ ...session, ipAddress: null, userAgent: null })
      .execute()
    await recordJoining(tx, who)
  })
  const signature = createHmac('sha256', SECRET).update(token).digest('base64')
  return `rapport=${encodeURIComponent(`${token}.${signature}`)}`
}
