import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { Engine } from './index.ts'
import { parsers } from './types.ts'

/** PGlite as shipped never flushes to the disk. This one does, whenever PostgreSQL asks for it. */
class DurableNodeFS extends NodeFS {
  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const result = await super.init(pg, options)
    result.emscriptenOpts.preRun?.push((module) => {
      const nodefs = (module as unknown as { NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } } })
        .NODEFS
      nodefs.stream_ops.fsync = (stream) => {
        fs.fdatasyncSync(stream.nfd)
        return 0
      }
    })
    return result
  }
}

/** The embedded database under `directory`, or, without one, in memory (for tests). `seed` is a dumpDataDir of a migrated one. */
export async function openPglite(directory?: string, seed?: Blob): Promise<Engine> {
  const release = directory ? await lock(directory) : async () => {}
  const files = directory && path.join(directory, 'database')
  const firstBoot = files !== undefined && !fs.existsSync(path.join(files, 'PG_VERSION'))
  const settings = ['wal_sync_method=fsync', 'shared_buffers=16MB', 'max_wal_size=64MB']
  const pglite = await PGlite.create(
    files
      ? {
          fs: new DurableNodeFS(files),
          startParams: PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
          postgresqlconf: settings,
          loadDataDir: firstBoot ? seed : undefined,
          parsers,
        }
      : { loadDataDir: seed, parsers },
  )
  if (files && firstBoot) flushEverything(files)
  const kysely = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneConnectionDriver(pglite),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return {
    kysely,
    kind: 'pglite',
    // In its turn: inside somebody's open transaction it would be rolled back with it.
    listen: (channel, heard) => kysely.connection().execute(async () => void (await pglite.listen(channel, heard))),
    maintain: async () => {
      await kysely.executeQuery(CompiledQuery.raw('checkpoint'))
      await kysely.executeQuery(CompiledQuery.raw('vacuum (analyze)'))
    },
    close: async () => {
      await kysely.destroy()
      await release()
    },
  }
}

/**
 * PGlite is one connection. Kysely's own dialect shares it without a queue, so a query beside an open transaction runs
 * inside that transaction, with that person's rights. Here whoever holds the connection holds it alone.
 */
class OneConnectionDriver implements Driver {
  readonly #pglite: PGlite
  readonly #connection: DatabaseConnection
  #tail: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(pglite: PGlite) {
    this.#pglite = pglite
    this.#connection = {
      executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
        if (query.parameters.length === 0) {
          const results = await pglite.exec(query.sql) // several statements at once are allowed only here; the job queue needs it
          const affected = results.at(-1)?.affectedRows
          return {
            rows: results.flatMap((result) => result.rows as R[]),
            numAffectedRows: affected === undefined ? undefined : BigInt(affected),
          }
        }
        const { rows, affectedRows } = await pglite.query<R>(query.sql, [...query.parameters])
        return { rows, numAffectedRows: affectedRows === undefined ? undefined : BigInt(affectedRows) }
      },
      streamQuery: () => {
        throw new Error('The embedded database does not stream; read in pages instead.')
      },
    }
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#tail
    let release = () => {}
    this.#tail = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.#release = release
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async destroy(): Promise<void> {
    await this.#pglite.close()
  }
}

/** After initdb the files are written but not yet on the disk. */
function flushEverything(directory: string): void {
  for (const entry of fs.readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() || entry.isDirectory()) flush(path.join(entry.parentPath, entry.name))
  }
  flush(directory)
}

function flush(target: string): void {
  const handle = fs.openSync(target, 'r')
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}

/**
 * Two processes on one directory destroy it. A socket in the directory is the lock: it dies with its process, also when
 * that is killed, so nothing stale is ever taken for alive.
 */
async function lock(directory: string): Promise<() => Promise<void>> {
  fs.mkdirSync(directory, { recursive: true })
  const address =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\rapport-${path.resolve(directory).replaceAll(/[^\w]/g, '-')}`
      : path.relative(process.cwd(), path.join(directory, 'in-use.sock')) || 'in-use.sock'
  if (await answers(address)) {
    throw new Error(
      `Another Rapport is already running on ${path.resolve(directory)}. Stop it first, or give this one its own DATA_DIR.`,
    )
  }
  fs.rmSync(address, { force: true })
  const server = net.createServer((socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(address, resolve))
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
