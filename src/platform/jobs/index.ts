import { CompiledQuery } from 'kysely'
import { type JobResult, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import { type AnyTx, type Database, withOwnerRights } from '../database/index.ts'
import type { Log } from '../log.ts'

/** A name, the shape of its data, and one line that loads, calls a command and is safe to run twice. */
export interface Job<Data, Context> {
  name: string
  data: z.ZodType<Data>
  /** A cron line in UTC for jobs that come by themselves. */
  every?: string
  run(data: Data, context: Context): Promise<unknown>
}

/** Jobs of one kind that a process runs side by side: one that waits for a slow server holds up few others. */
const AT_ONCE = 8

export interface Jobs {
  stop(): Promise<void>
}

/** Hands over a job inside the transaction that causes it: it runs after the commit, or never. */
export function enqueue<Data extends object>(
  tx: AnyTx,
  job: { name: string; data: z.ZodType<Data> },
  data: Data,
): Promise<void> {
  return tx.enqueue(tx, job.name, data)
}

export async function startJobs<Context extends { database: Database; log: Log }>(
  jobs: Job<never, Context>[],
  context: Context,
): Promise<Jobs> {
  const { database, log } = context
  const run =
    (runner: { executeQuery: AnyTx['executeQuery'] }) =>
    async (text: string, values: unknown[] = []) => {
      const { rows } = await runner.executeQuery(CompiledQuery.raw(text, values))
      return { rows: rows as unknown[] }
    }
  const boss = new PgBoss({
    db: { executeSql: run(database.engine.kysely) },
    schema: 'job_queue',
  } as ConstructorParameters<typeof PgBoss>[0])
  boss.on('error', (error) => log.warn({ reason: String(error) }, 'the job queue is waiting for the database'))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: 8, retryDelay: 10, retryBackoff: true })
    // What comes by itself runs alone; what was handed over, a few at a time, each with its own outcome.
    const batchSize = job.every ? 1 : AT_ONCE
    await boss.work(
      job.name,
      { pollingIntervalSeconds: 1, batchSize, burstWhenBatchFull: true, perJobResults: true },
      (given) => Promise.all(given.map(({ id, data }) => outcomeOf(id, () => runJob(job, data, context)))),
    )
    if (job.every) await boss.schedule(job.name, job.every)
  }
  database.enqueue = (tx, name, data) =>
    withOwnerRights(tx, async () => void (await boss.send(name, data, { db: { executeSql: run(tx) } })))
  return {
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}

async function runJob<Context>(job: Job<never, Context>, data: unknown, context: Context): Promise<void> {
  await job.run(job.data.parse(data ?? {}), context)
}

async function outcomeOf(id: string, work: () => Promise<void>): Promise<JobResult> {
  try {
    await work()
    return { id, status: 'completed' }
  } catch (error) {
    return { id, status: 'failed', output: { message: String(error) } }
  }
}
