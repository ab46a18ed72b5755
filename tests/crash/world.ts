import { createHmac } from 'node:crypto'
import path from 'node:path'
import { Database, type Engine, type Who } from '../../src/platform/database/index.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { newId } from '../../src/platform/ids.ts'
import { addTwo } from '../bench/live-world.ts'

export const SECRET = 'a secret that only this test knows, of some length'

export interface Person extends Who {
  /** Signs them in, as their browser's cookie would. */
  cookie: string
}

export interface Pair {
  pairId: string
  meetingId: string
  people: [Person, Person]
}

/** Pairs with a meeting each, everybody signed in, in a database that no server has open yet. */
export async function preparePairs(engine: Engine, count: number): Promise<Pair[]> {
  const database = new Database(engine)
  await migrate(database, path.join(import.meta.dirname, '../../db/migrations'))
  const workspaceId = newId()
  const pairs: Pair[] = []
  for (let index = 0; index < count; index++) {
    const { lead, member, pairId, meetingId } = await addTwo(database, workspaceId)
    pairs.push({ pairId, meetingId, people: [await signIn(database, lead), await signIn(database, member)] })
  }
  return pairs
}

async function signIn(database: Database, who: Who): Promise<Person> {
  const token = newId()
  await database.asSystem('signs somebody in without mail', async (tx) => {
    const email = `${who.personId}@example.test`
    await tx.insertInto('identity.user').values({ id: newId(), name: 'Somebody', email }).execute()
    const user = await tx.selectFrom('identity.user').select('id').where('email', '=', email).executeTakeFirstOrThrow()
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    const session = { id: newId(), token, userId: user.id, expiresAt, workspaceId: who.workspaceId }
    await tx
      .insertInto('identity.session')
      .values({ ...session, ipAddress: null, userAgent: null })
      .execute()
  })
  const signature = createHmac('sha256', SECRET).update(token).digest('base64')
  return { ...who, cookie: `rapport=${encodeURIComponent(`${token}.${signature}`)}` }
}
