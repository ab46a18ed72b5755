import type { Document } from '@hocuspocus/server'
import { applyUpdate } from 'yjs'
import type { Log } from '../log.ts'
import { type Addition, type Address, type Documents, isStored, type Position, readName } from './documents.ts'

/** What was read from the log: shown to everybody who has the document open, and not written again. */
export const FROM_THE_LOG = { source: 'local' } as const

const AGAIN_AFTER = 1000
const keyOf = ({ workspaceId, id }: Address) => `${workspaceId}/${id}`

interface Followed {
  document: Document | null
  seq: number
  own: Set<number>
}

/**
 * Keeps the open documents up with their logs: what other processes and imports appended. A hint makes it immediate;
 * asking again every few seconds makes it certain.
 */
export class Follower {
  readonly #documents: Documents
  readonly #log: Log
  readonly #followed = new Map<string, Followed>()
  readonly #hinted = new Set<string>()
  #turn: Promise<void> | null = null
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(documents: Documents, log: Log) {
    this.#documents = documents
    this.#log = log
  }

  /** Where several processes share a database, hints may get lost. */
  pollEvery(milliseconds: number): void {
    this.#timer = setInterval(() => this.look([...this.#followed.keys()]), milliseconds)
    this.#timer.unref()
  }

  /** Before a document is read, so that no hint is missed; `loaded` once it was. */
  open(name: string): void {
    this.#followed.set(name, { document: null, seq: 0, own: new Set() })
  }

  loaded(name: string, document: Document, seq: number): void {
    this.#followed.set(name, { document, seq, own: this.#followed.get(name)?.own ?? new Set() })
    if (this.#hinted.has(name)) this.look([name])
  }

  wrote(name: string, seq: number): void {
    this.#followed.get(name)?.own.add(seq)
  }

  forget(name: string): void {
    this.#followed.delete(name)
    this.#hinted.delete(name)
  }

  look(names: string[]): void {
    for (const name of names) if (this.#followed.has(name)) this.#hinted.add(name)
    if (this.#ready().length > 0) this.#turn ??= this.#run()
  }

  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#timer)
    await this.#turn
  }

  async #run(): Promise<void> {
    for (let names = this.#ready(); names.length > 0 && !this.#closed; names = this.#ready()) {
      for (const name of names) this.#hinted.delete(name)
      try {
        for (const [kind, some] of Map.groupBy(names, (name) => readName(name)!.kind)) await this.#readOn(kind, some)
      } catch (error) {
        this.#log.warn(
          { code: (error as { code?: string }).code },
          'open documents could not be followed; trying again',
        )
        for (const name of names) this.#hinted.add(name)
        await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER).unref())
      }
    }
    this.#turn = null
  }

  #ready(): string[] {
    return [...this.#hinted].filter((name) => this.#followed.get(name)?.document)
  }

  async #readOn(kind: string, names: string[]): Promise<void> {
    const stored = this.#documents[kind]
    if (!stored || !isStored(stored)) return
    const positions = names.map((name): Position => {
      const { seq, own } = this.#followed.get(name)!
      return { ...readName(name)!, seq, own: [...own] }
    })
    const additions = Map.groupBy(await stored.since(positions), keyOf)
    for (const [index, position] of positions.entries()) {
      const followed = this.#followed.get(names[index]!)
      if (followed) this.#advance(followed, position, additions.get(keyOf(position)) ?? [])
    }
  }

  #advance(followed: Followed, { seq, own }: Position, additions: Addition[]): void {
    for (const { update } of additions) if (followed.document) applyUpdate(followed.document, update, FROM_THE_LOG)
    // Places of one document become visible in order, so whatever lies below the newest one known then has been read.
    followed.seq = Math.max(seq, ...own, ...additions.map((addition) => addition.seq))
    for (const written of own) followed.own.delete(written)
  }
}
