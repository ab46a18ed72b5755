import type { Transaction } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { Engine } from '../../src/platform/database/index.ts'

/** What is wrong with the database just now. */
export interface Faults {
  /** Milliseconds every transaction takes longer; its commit has happened by then, only the answer is late. */
  late: number
  /** Refuses to begin anything, as a database that is down or starting up. */
  refuses: boolean
  /** Commits, and then breaks the connection before it could say so. */
  losesAnswers: boolean
}

/** A working database that a test can break and mend: the product knows nothing of this. */
export function faulty(engine: Engine): { engine: Engine; faults: Faults } {
  const faults: Faults = { late: 0, refuses: false, losesAnswers: false }
  async function execute<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    if (faults.refuses) throw Object.assign(new Error('the database system is starting up'), { code: '57P03' })
    const result = await engine.kysely.transaction().execute(work)
    if (faults.late > 0) await new Promise((resolve) => setTimeout(resolve, faults.late))
    if (faults.losesAnswers) throw Object.assign(new Error('connection terminated'), { code: '08006' })
    return result
  }
  const kysely = new Proxy(engine.kysely, {
    get: (target, key) => {
      if (key === 'transaction') return () => ({ execute })
      const value = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { engine: { ...engine, kysely }, faults }
}
