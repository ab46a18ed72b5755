import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '../../../db/tables.ts'

/** Who a request speaks for. */
export interface Who {
  workspaceId: string
  personId: string
}

/** Hands a job to the queue inside a transaction; set once the queue runs, see platform/jobs. */
export type Enqueue = (tx: AnyTx, name: string, data: object) => Promise<void>

declare const kind: unique symbol
/** A transaction that sees what one person may see. The only one routes can obtain. */
export type PersonTx = Transaction<Tables> & { readonly [kind]: 'person'; readonly who: Who; readonly enqueue: Enqueue }
/** A transaction of an administrator: people and settings, nothing that two people wrote. */
export type AdministratorTx = Transaction<Tables> & {
  readonly [kind]: 'administrator'
  readonly who: Who
  readonly enqueue: Enqueue
}
/** A transaction that row-level security does not apply to: jobs, identity, migrations. Each use says why. */
export type SystemTx = Transaction<Tables> & { readonly [kind]: 'system'; readonly enqueue: Enqueue }
export type AnyTx = PersonTx | AdministratorTx | SystemTx

/** The driver underneath: PGlite or PostgreSQL, behind one Kysely. */
export interface Engine {
  readonly kysely: Kysely<Tables>
  readonly kind: 'pglite' | 'postgres'
  /** Calls back with the payload of every notification on the channel, from this process or another. */
  listen(channel: string, heard: (payload: string) => void): Promise<void>
  /** Checkpoint and vacuum, which PGlite never does by itself. */
  maintain(): Promise<void>
  close(): Promise<void>
}

export class Database {
  readonly engine: Engine
  enqueue: Enqueue = () => Promise.reject(new Error('The job queue has not started yet.'))

  constructor(engine: Engine) {
    this.engine = engine
  }

  /** Runs `work` as one person, in one transaction. Retries it when PostgreSQL asks for that (40001, 40P01). */
  asPerson<T>(who: Who, work: (tx: PersonTx) => Promise<T>): Promise<T> {
    return this.#inTransaction(async (tx) => {
      await become(tx, 'rapport_person', who)
      return work(Object.assign(tx, { who, enqueue: this.enqueue }) as unknown as PersonTx)
    })
  }

  /** Runs `work` as an administrator; every policy checks that the person is one, so a member sees and changes nothing. */
  asAdministrator<T>(who: Who, work: (tx: AdministratorTx) => Promise<T>): Promise<T> {
    return this.#inTransaction(async (tx) => {
      await become(tx, 'rapport_administrator', who)
      return work(Object.assign(tx, { who, enqueue: this.enqueue }) as unknown as AdministratorTx)
    })
  }

  /** Runs `work` past row-level security. `reason` is for the reader of the code. */
  asSystem<T>(_reason: string, work: (tx: SystemTx) => Promise<T>): Promise<T> {
    return this.#inTransaction((tx) => work(Object.assign(tx, { enqueue: this.enqueue }) as unknown as SystemTx))
  }

  async #inTransaction<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.engine.kysely.transaction().execute(work)
      } catch (error) {
        if (attempt === 3 || !asksForRetry(error)) throw error
      }
    }
  }
}

async function become(tx: Transaction<Tables>, role: string, who: Who): Promise<void> {
  await sql`select set_config('role', ${role}, true), set_config('rapport.person', ${who.personId}, true),
    set_config('rapport.workspace', ${who.workspaceId}, true)`.execute(tx)
}

/** The owner's rights for one step inside a person's transaction: only for handing a job to the queue. */
export async function withOwnerRights<T>(tx: AnyTx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(tx)
  await sql`select set_config('role', 'none', true)`.execute(tx)
  const result = await work()
  await sql`select set_config('role', ${rows[0]!.role}, true)`.execute(tx)
  return result
}

function asksForRetry(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return code === '40001' || code === '40P01'
}
