import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Hocuspocus } from '@hocuspocus/server'
import type { Database, Who } from '../database/index.ts'
import type { Log } from '../log.ts'
import { CHANGED, type Change } from './announce.ts'
import { type Documents, isStored } from './documents.ts'
import { Follower } from './follower.ts'
import { HINTS, type Hint } from './hints.ts'
import { openers } from './opening.ts'
import { Presence } from './presence.ts'
import { type Context, Sockets } from './sockets.ts'
import { reopenWhere, tellChange } from './telling.ts'
import { createUpgrade } from './upgrade.ts'
import { Upkeep } from './upkeep.ts'
import { Writing } from './writing.ts'

export interface LiveOptions {
  database: Database
  log: Log
  /** Who this request's session belongs to. Asked again every minute for each open socket. */
  authenticate(request: IncomingMessage): Promise<Who | null>
  /** Whether a page of this origin may open a socket; `host` is the name the server was reached by. */
  isAllowedOrigin(origin: string, host: string | null): boolean
  documents: Documents
  /** Milliseconds between two looks at the sessions of the open sockets. */
  checkSessionsEvery?: number
}

export interface Live {
  /** For the `upgrade` event of the HTTP server. Answers only /live. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Everybody who has this document open must open it anew, and finds it as they may see it now. */
  revoke(name: string): void
  /** Commits what has arrived, tells everybody to come back, and folds what is open. Call it before the database closes. */
  close(): Promise<void>
}

const FOLD_AFTER = 5000
const FOLD_AT_LEAST_EVERY = 30_000
const POLL_EVERY = 2000
const CHECK_SESSIONS_EVERY = 60_000

/** The live server: documents that two people edit at once, presence, and hints that something structured changed. */
export async function createLive(options: LiveOptions): Promise<Live> {
  const { database, log, documents, authenticate, isAllowedOrigin } = options
  const follower = new Follower(documents, log)
  const upkeep = new Upkeep(documents, log)
  const hocuspocus = new Hocuspocus<Context>()
  const severalProcesses = database.engine.kind === 'postgres'
  const presence = severalProcesses ? new Presence(hocuspocus, database, log) : null
  const notSaved = (name: string) => hocuspocus.documents.get(name)?.broadcastStateless('{"notSaved":true}')
  const writing = new Writing({ documents, follower, log, notSaved })
  hocuspocus.configure({
    quiet: true,
    debounce: FOLD_AFTER,
    maxDebounce: FOLD_AT_LEAST_EVERY,
    ...openers({ documents, follower, log }),
    beforeSync: (payload) => writing.beforeSync(payload),
    onStoreDocument: ({ documentName }) => upkeep.fold(documentName),
    connected: async ({ documentName, connection }) => {
      if (connection.document.getConnectionsCount() === 1) presence?.ask(documentName)
    },
    onAwarenessUpdate: async ({ documentName, awareness, added, updated, removed, transactionOrigin }) =>
      presence?.noticed(documentName, awareness, [...added, ...updated, ...removed], transactionOrigin),
    afterUnloadDocument: async ({ documentName }) => follower.forget(documentName),
  })
  const writers = new Set(Object.values(documents).map((kind) => (isStored(kind) ? kind.writer : '')))
  const sockets = new Sockets(hocuspocus, authenticate, options.checkSessionsEvery ?? CHECK_SESSIONS_EVERY)
  const handleUpgrade = createUpgrade({ log, authenticate, isAllowedOrigin, opened: sockets.add.bind(sockets) })

  await database.engine.listen(CHANGED, (payload) => tellChange(hocuspocus, JSON.parse(payload) as Change))
  await database.engine.listen(HINTS, (payload) => {
    const { from, names } = JSON.parse(payload) as Hint
    if (from === undefined || !writers.has(from)) follower.look(names)
  })
  if (severalProcesses) follower.pollEvery(POLL_EVERY)
  await presence?.start()
  upkeep.start()

  let closed = false
  return {
    handleUpgrade: (request, socket, head) => {
      if (closed) socket.destroy()
      else void handleUpgrade(request, socket, head)
    },
    revoke: (name) => reopenWhere(hocuspocus, (document) => document.name === name),
    close: async () => {
      closed = true
      sockets.closeAll()
      await writing.close()
      await settle(hocuspocus)
      presence?.close()
      await follower.close()
      await upkeep.close()
    },
  }
}

/** Waits until the documents have been folded and let go of, but not for ever. */
async function settle(hocuspocus: Hocuspocus<Context>): Promise<void> {
  const deadline = Date.now() + 5000
  while (hocuspocus.getDocumentsCount() > 0 && Date.now() < deadline) {
    hocuspocus.flushPendingStores()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
