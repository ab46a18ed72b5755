export interface GroupCommitOptions<Entry, Receipt> {
  /** Commits the batch; one receipt for each entry, null where it was refused. Throws when nothing was committed. */
  write(batch: Entry[]): Promise<(Receipt | null)[]>
  sizeOf(entry: Entry): number
  maxEntries: number
  maxBytes: number
  /** How long an entry waits for a database that refuses, in milliseconds. */
  patience: number
  /** The batch was not committed and is tried again. */
  onTrouble(waiting: Entry[], error: unknown): void
}

interface Waiting<Entry, Receipt> {
  entry: Entry
  since: number
  resolve(receipt: Receipt): void
  reject(reason: Refusal): void
}

/** Why something was not kept. Deliberately no Error: whoever logs it finds nothing that people wrote. */
export class Refusal {
  readonly code: number
  readonly reason: RefusalReason

  constructor(reason: RefusalReason) {
    this.code = codes[reason]
    this.reason = reason
  }
}

const codes = {
  'not-found': 4404,
  'read-only': 4403,
  'too-large': 4413,
  malformed: 4400,
  unavailable: 4503,
  reopen: 4205,
} as const
export type RefusalReason = keyof typeof codes

const FIRST_PAUSE = 100
const LONGEST_PAUSE = 1000

/**
 * One loop that commits what all documents have produced since its last turn, so that a commit is shared by everybody who
 * typed meanwhile. Nobody is told "saved" before their entry's turn has committed. While the database refuses, entries
 * wait in order and are tried again.
 */
export class GroupCommit<Entry, Receipt> {
  readonly #options: GroupCommitOptions<Entry, Receipt>
  #waiting: Waiting<Entry, Receipt>[] = []
  #turn: Promise<void> | null = null
  #closing = false

  constructor(options: GroupCommitOptions<Entry, Receipt>) {
    this.#options = options
  }

  /** Resolves once the entry is committed, rejects with a Refusal when it is not going to be. */
  add(entry: Entry): Promise<Receipt> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, since: Date.now(), resolve, reject })
      this.#turn ??= this.#run()
    })
  }

  /** Commits what waits; one more try if the database refuses. */
  async close(): Promise<void> {
    this.#closing = true
    while (this.#turn) await this.#turn
  }

  async #run(): Promise<void> {
    let pause = 0
    while (this.#waiting.length > 0) {
      await new Promise(setImmediate) // whoever has written meanwhile is read first, and shares this commit
      const batch = this.#next()
      try {
        const receipts = await this.#options.write(batch.map(({ entry }) => entry))
        this.#waiting.splice(0, batch.length)
        for (const [index, { resolve, reject }] of batch.entries()) {
          const receipt = receipts[index]
          if (receipt === null || receipt === undefined) reject(new Refusal('reopen'))
          else resolve(receipt)
        }
        pause = 0
      } catch (error) {
        const entries = this.#waiting.map(({ entry }) => entry)
        this.#options.onTrouble(entries, error)
        this.#giveUp()
        pause = Math.min(LONGEST_PAUSE, pause === 0 ? FIRST_PAUSE : pause * 2)
        if (this.#waiting.length > 0) await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
    this.#turn = null
  }

  #next(): Waiting<Entry, Receipt>[] {
    const { maxEntries, maxBytes, sizeOf } = this.#options
    let bytes = 0
    const end = this.#waiting.findIndex(({ entry }, index) => {
      bytes += sizeOf(entry)
      return index > 0 && (index >= maxEntries || bytes > maxBytes)
    })
    return this.#waiting.slice(0, end === -1 ? undefined : end)
  }

  /** Only now may an entry be given up: the connection is closed, and its sender keeps the text and sends it again. */
  #giveUp(): void {
    const oldest = this.#closing ? Number.POSITIVE_INFINITY : Date.now() - this.#options.patience
    const tooOld = this.#waiting.filter(({ since }) => since <= oldest)
    this.#waiting = this.#waiting.filter(({ since }) => since > oldest)
    for (const { reject } of tooOld) reject(new Refusal('unavailable'))
  }
}
