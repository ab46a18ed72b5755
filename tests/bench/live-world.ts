import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { createDocuments } from '../../src/features/notes/live.ts'
import { Database, type Engine, type Who } from '../../src/platform/database/index.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { openPglite } from '../../src/platform/database/pglite.ts'
import { openPostgres } from '../../src/platform/database/postgres.ts'
import { newId } from '../../src/platform/ids.ts'
import { createLive, type Live } from '../../src/platform/live/index.ts'
import { createLog } from '../../src/platform/log.ts'

/** PostgreSQL where TEST_DATABASE_URL names an empty or migrated one, else the embedded database in memory. */
export async function openTestEngine(): Promise<Engine> {
  const url = process.env.TEST_DATABASE_URL
  return url ? openPostgres(url) : openPglite()
}

/** The live server alone, on a database of the caller's: no HTTP API, whoever names a person is that person. */
export interface LiveWorld {
  database: Database
  live: Live
  port: number
  /** People whose session has ended. */
  signedOut: Set<string>
  close(): Promise<void>
}

export async function openLiveWorld(engine: Engine, port = 0): Promise<LiveWorld> {
  const database = new Database(engine)
  await migrate(database, path.join(import.meta.dirname, '../../db/migrations'))
  const signedOut = new Set<string>()
  const live = await createLive({
    database,
    log: createLog('silent'),
    authenticate: async ({ headers }) => {
      const [workspaceId, personId] = String(headers['x-who'] ?? '').split(' ')
      return workspaceId && personId && !signedOut.has(personId) ? { workspaceId, personId } : null
    },
    isAllowedOrigin: (origin) => origin === 'http://rapport.test',
    documents: createDocuments(database),
    checkSessionsEvery: 50,
  })
  const server: Server = createServer((_request, response) => response.end())
  server.on('upgrade', live.handleUpgrade)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    database,
    live,
    signedOut,
    port: (server.address() as AddressInfo).port,
    close: async () => {
      await live.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Two people, their pair and a meeting, whose general note has the meeting's id. */
export interface Two {
  lead: Who
  member: Who
  pairId: string
  meetingId: string
}

export async function addTwo(database: Database, workspaceId = newId()): Promise<Two> {
  const [lead, member, pairId, meetingId] = [newId(), newId(), newId(), newId()]
  await database.asSystem('builds the world of a test', async (tx) => {
    await tx
      .insertInto('workspace')
      .values({ id: workspaceId, name: 'Test' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const people = [lead, member].map((id) => ({
      workspace_id: workspaceId,
      id,
      name: id,
      email: `${id}@example.test`,
    }))
    await tx.insertInto('person').values(people).execute()
    await tx
      .insertInto('pair')
      .values({
        workspace_id: workspaceId,
        id: pairId,
        kind: 'manager',
        lead_id: lead,
        member_id: member,
        created_by: lead,
      })
      .execute()
    await tx
      .insertInto('meeting')
      .values({
        workspace_id: workspaceId,
        id: meetingId,
        pair_id: pairId,
        starts_at: new Date().toISOString(),
        minutes: 25,
      })
      .execute()
  })
  return { lead: { workspaceId, personId: lead }, member: { workspaceId, personId: member }, pairId, meetingId }
}

/** How a browser of that person would open a socket. */
export function socketOptions(port: number, who: Who) {
  class AsPerson extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { 'x-who': `${who.workspaceId} ${who.personId}`, origin: 'http://rapport.test' } })
      this.on('error', () => {}) // closed while it opens, a browser's socket just ends; this one would throw at nobody
    }
  }
  const url = `ws://127.0.0.1:${port}/live`
  return { url, WebSocketPolyfill: AsPerson, delay: 50, minDelay: 50, maxDelay: 500 }
}

export function openSocket(port: number, who: Who): HocuspocusProviderWebsocket {
  return new HocuspocusProviderWebsocket(socketOptions(port, who))
}

/** A document opened over the protocol, without any of the screens' own code. */
export function openDocument(socket: HocuspocusProviderWebsocket, name: string): HocuspocusProvider {
  const provider = new HocuspocusProvider({ websocketProvider: socket, name, document: new Y.Doc() })
  provider.attach()
  return provider
}

export const noteName = (who: Who, id: string): string => `note/${who.workspaceId}/${id}`
export const pairName = (who: Who, id: string): string => `pair/${who.workspaceId}/${id}`

/** Resolves when the check holds; fails with its description after ten seconds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, within = 10_000): Promise<void> {
  const deadline = Date.now() + within
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It never happened: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export const isSaved = (provider: HocuspocusProvider): boolean => provider.isSynced && provider.unsyncedChanges === 0
