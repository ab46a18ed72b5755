import { randomUUID } from 'node:crypto'
import type { Hocuspocus } from '@hocuspocus/server'
import { sql } from 'kysely'
import { type Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import type { Database } from '../database/index.ts'
import type { Log } from '../log.ts'
import type { Context } from './sockets.ts'

const PRESENCE = 'rapport_presence'
const TOGETHER_FOR = 100
const LONGEST = 7500 // PostgreSQL carries at most 8,000 bytes
const RELAYED = { source: 'local', skipStoreHooks: true } as const

interface Message {
  from: string
  name: string
  /** What changed, or, left out, the question who is there. */
  update?: string
}

/** Who is here and where their carets are, told to the other processes in front of the same PostgreSQL. */
export class Presence {
  readonly #hocuspocus: Hocuspocus<Context>
  readonly #database: Database
  readonly #log: Log
  readonly #from = randomUUID()
  readonly #changed = new Map<string, { awareness: Awareness; clients: Set<number> }>()
  #timer: NodeJS.Timeout | undefined

  constructor(hocuspocus: Hocuspocus<Context>, database: Database, log: Log) {
    this.#hocuspocus = hocuspocus
    this.#database = database
    this.#log = log
  }

  async start(): Promise<void> {
    await this.#database.engine.listen(PRESENCE, (payload) => this.#heard(JSON.parse(payload) as Message))
  }

  /** Somebody opened a document here that has been open elsewhere: their people are asked for. */
  ask(name: string): void {
    void this.#tell([{ from: this.#from, name }])
  }

  /** Takes the awareness itself: when the last one leaves here, the document is gone before the others are told. */
  noticed(name: string, awareness: Awareness, clients: number[], origin: unknown): void {
    if (origin === RELAYED) return
    const changed = this.#changed.get(name) ?? { awareness, clients: new Set() }
    for (const client of clients) changed.clients.add(client)
    this.#changed.set(name, changed)
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      const messages = [...this.#changed].flatMap(([changedName, some]) =>
        this.#message(changedName, some.awareness, [...some.clients]),
      )
      this.#changed.clear()
      void this.#tell(messages)
    }, TOGETHER_FOR)
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #heard({ from, name, update }: Message): void {
    const awareness = this.#hocuspocus.documents.get(name)?.awareness
    if (from === this.#from || !awareness) return
    if (update) applyAwarenessUpdate(awareness, Buffer.from(update, 'base64'), RELAYED)
    else void this.#tell(this.#message(name, awareness, [...awareness.getStates().keys()]))
  }

  #message(name: string, awareness: Awareness, clients: number[]): Message[] {
    const known = clients.filter((client) => awareness.meta.has(client))
    if (known.length === 0) return []
    const update = Buffer.from(encodeAwarenessUpdate(awareness, known)).toString('base64')
    return update.length <= LONGEST ? [{ from: this.#from, name, update }] : []
  }

  async #tell(messages: Message[]): Promise<void> {
    if (messages.length === 0) return
    await this.#database
      .asSystem('tells the other processes who is here; no table is touched', async (tx) => {
        for (const message of messages) await sql`select pg_notify(${PRESENCE}, ${JSON.stringify(message)})`.execute(tx)
      })
      // Presence is told again every few seconds.
      .catch((error: { code?: string }) => this.#log.debug({ code: error.code }, 'presence could not be told'))
  }
}
