import path from 'node:path'
import { Database, type Engine, type Who } from '../../src/platform/database/index.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { newId } from '../../src/platform/ids.ts'
import { addTwo } from '../bench/live-world.ts'
import { signIn } from '../sign-in.ts'

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
    const [leadCookie, memberCookie] = [await signIn(database, lead), await signIn(database, member)]
    pairs.push({
      pairId,
      meetingId,
      people: [
        { ...lead, cookie: leadCookie },
        { ...member, cookie: memberCookie },
      ],
    })
  }
  return pairs
}
