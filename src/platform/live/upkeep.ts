import type { Log } from '../log.ts'
import { type Documents, isStored, readName } from './documents.ts'

const SWEEP_AFTER = 2000
const SWEEP_EVERY = 10 * 60_000

/** Folds logs into snapshots in the background: of documents being edited, and of those a crash left behind. */
export class Upkeep {
  readonly #documents: Documents
  readonly #log: Log
  readonly #timers: NodeJS.Timeout[] = []
  #sweeping: Promise<void> | null = null
  #closed = false

  constructor(documents: Documents, log: Log) {
    this.#documents = documents
    this.#log = log
  }

  start(): void {
    this.#timers.push(setTimeout(() => this.#sweepOnce(), SWEEP_AFTER).unref())
    this.#timers.push(setInterval(() => this.#sweepOnce(), SWEEP_EVERY).unref())
  }

  /** Never fails: what cannot be folded now stays in the log and is folded later. */
  async fold(name: string): Promise<void> {
    const { kind, ...address } = readName(name)!
    const stored = this.#documents[kind]
    if (!stored || !isStored(stored)) return
    await stored.fold(address).catch((error: { code?: string }) => {
      this.#log.warn({ name, code: error.code }, 'a log could not be folded; it is tried again later')
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const timer of this.#timers) clearTimeout(timer)
    await this.#sweeping
  }

  #sweepOnce(): void {
    this.#sweeping ??= this.#sweep()
      .catch((error: { code?: string }) => this.#log.warn({ code: error.code }, 'old logs could not be found'))
      .finally(() => {
        this.#sweeping = null
      })
  }

  async #sweep(): Promise<void> {
    for (const [kind, stored] of Object.entries(this.#documents)) {
      if (!isStored(stored)) continue
      for (const { workspaceId, id } of await stored.unfolded()) {
        if (this.#closed) return
        await this.fold(`${kind}/${workspaceId}/${id}`)
      }
    }
  }
}
