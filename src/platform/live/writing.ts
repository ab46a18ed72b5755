import type { beforeSyncPayload } from '@hocuspocus/server'
import { decodeUpdate, snapshot, snapshotContainsUpdate } from 'yjs'
import type { Log } from '../log.ts'
import { type Documents, type Entry, isStored, readName, writeName } from './documents.ts'
import type { Follower } from './follower.ts'
import { GroupCommit, Refusal } from './group-commit.ts'
import type { Context } from './sockets.ts'

const MAX_UPDATE = 1024 * 1024
const MAX_ROWS = 1000
const MAX_BATCH = 8 * 1024 * 1024
const PATIENCE = 30_000
const STATE_VECTOR = 0
const DIFFERENCE = 1

export interface WritingOptions {
  documents: Documents
  follower: Follower
  log: Log
  /** The database refuses: tell whoever waits for this document that it is not saved. */
  notSaved(name: string): void
}

/** Puts every update into the log before it is applied, shown to the other, or acknowledged as saved. */
export class Writing {
  readonly #options: WritingOptions
  readonly #commits: Map<string, GroupCommit<Entry, number>>
  #inTrouble = false

  constructor(options: WritingOptions) {
    this.#options = options
    const kinds = Object.entries(options.documents)
    this.#commits = new Map(kinds.flatMap(([kind, stored]) => (isStored(stored) ? [[kind, this.#loop(kind)]] : [])))
  }

  /** Hocuspocus awaits this before it applies a message. Rejects with a Refusal: the connection is closed, nothing applied. */
  async beforeSync({
    type,
    payload,
    documentName,
    document,
    connection,
    context,
  }: beforeSyncPayload<Context>): Promise<void> {
    if (type === STATE_VECTOR || connection.readOnly) return
    const name = readName(documentName)!
    const commit = this.#commits.get(name.kind)
    if (!commit) throw new Refusal('read-only') // channels have no content
    if (payload.byteLength > MAX_UPDATE) throw new Refusal('too-large')
    if (!isWellFormed(payload)) throw new Refusal('malformed')
    if (type === DIFFERENCE && snapshotContainsUpdate(snapshot(document), payload)) return
    const { workspaceId, id } = name
    const seq = await commit.add({ workspaceId, id, update: payload, authorId: context.who.personId })
    this.#options.follower.wrote(documentName, seq)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#commits.values()].map((commit) => commit.close()))
  }

  #loop(kind: string): GroupCommit<Entry, number> {
    const { documents, log, notSaved } = this.#options
    const stored = documents[kind]
    if (!stored || !isStored(stored)) throw new Error(`Documents of the kind ${kind} are not stored.`)
    return new GroupCommit({
      write: async (batch) => {
        const receipts = await stored.append(batch)
        if (this.#inTrouble) log.info('notes are saved again')
        this.#inTrouble = false
        return receipts
      },
      sizeOf: ({ update }) => update.byteLength,
      maxEntries: MAX_ROWS,
      maxBytes: MAX_BATCH,
      patience: PATIENCE,
      onTrouble: (waiting, error) => {
        // Never the error itself: what PostgreSQL says about a row may quote it.
        if (!this.#inTrouble) {
          const { code } = error as { code?: string }
          log.error({ code, waiting: waiting.length }, 'notes cannot be saved; they wait')
        }
        this.#inTrouble = true
        for (const name of new Set(waiting.map((entry) => writeName({ kind, ...entry })))) notSaved(name)
      },
    })
  }
}

/** What cannot be read again must not get into the log: it would be in the way of every opening. */
function isWellFormed(update: Uint8Array): boolean {
  try {
    decodeUpdate(update)
    return true
  } catch {
    return false
  }
}
