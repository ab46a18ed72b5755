import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Database, Who } from '../database/index.ts'
import type { Log } from '../log.ts'
import type { Documents } from './documents.ts'

export interface LiveOptions {
  database: Database
  log: Log
  /** Who this request's session belongs to. Asked again every minute for each open socket. */
  authenticate(request: IncomingMessage): Promise<Who | null>
  /** Whether a page of this origin may open a socket; `host` is the name the server was reached by. */
  isAllowedOrigin(origin: string, host: string | null): boolean
  documents: Documents
}

export interface Live {
  /** For the `upgrade` event of the HTTP server. Answers only /live. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Everybody who has this document open must open it anew, and finds it as they may see it now. */
  revoke(name: string): void
  /** Commits what has arrived, tells everybody to come back, and folds what is open. */
  close(): Promise<void>
}
