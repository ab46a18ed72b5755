import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { openPglite } from '../../src/platform/database/pglite.ts'
import { openPostgres } from '../../src/platform/database/postgres.ts'
import { preparePairs } from '../crash/world.ts'
import { SECRET } from '../sign-in.ts'
import { echoPair, type LivePair, notePair } from './live-pairs.ts'
import { until } from './live-world.ts'
import { quantile } from './quantile.ts'

export interface LiveResult {
  pairs: number
  /** Key to the other screen, in milliseconds. */
  p50: number
  p95: number
  /** The same path without Rapport: a WebSocket that hands on what it gets. */
  echoP50: number
  echoP95: number
  /** Keys a second that all pairs together typed, and were committed before anybody saw them. */
  keysPerSecond: number
  serverMegabytes: number
}

const KEYS_PER_SECOND = 5 // of each of the two
const WARM_UP = 2000
const MEASURED = 8000

/** How long a key takes to the other screen while 1, 50, 100 and 200 pairs write at once. On DATABASE_URL, or embedded. */
export async function measureLive(sizes: number[] = [1, 50, 100, 200]): Promise<LiveResult[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'rapport-bench-'))
  const url = process.env.DATABASE_URL
  const engine = url ? openPostgres(url) : await openPglite(dataDir)
  const prepared = await preparePairs(engine, Math.max(...sizes))
  await engine.close()
  const [rapport, echo] = [await startServer('rapport', dataDir), await startServer('echo', dataDir)]
  const results: LiveResult[] = []
  for (const size of sizes) {
    const some = prepared.slice(0, size)
    const [live, bare] = await typeTogether(
      some.map((pair) => [notePair(rapport.port, pair), echoPair(echo.port, pair.pairId)] as const),
    )
    rapport.child.send('memory?')
    const [{ megabytes }] = (await once(rapport.child, 'message')) as [{ megabytes: number }]
    results.push({
      pairs: size,
      p50: quantile(live, 0.5),
      p95: quantile(live, 0.95),
      echoP50: quantile(bare, 0.5),
      echoP95: quantile(bare, 0.95),
      keysPerSecond: (live.length / MEASURED) * 1000,
      serverMegabytes: megabytes,
    })
  }
  for (const { child } of [rapport, echo]) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
  return results
}

/**
 * Everybody types at their own pace, each key through Rapport and, in the same moment, through the bare echo, so that both
 * share whatever else the machine is doing. The latencies of either, once the start has settled.
 */
async function typeTogether(pairs: (readonly [LivePair, LivePair])[]): Promise<[number[], number[]]> {
  await until('everybody is in', () => pairs.every((both) => both.every(({ isReady }) => isReady())), 60_000)
  const latencies: [number[], number[]] = [[], []]
  let measuring = false
  for (const both of pairs) {
    for (const [way, pair] of both.entries()) {
      pair.onArrival((milliseconds) => {
        if (measuring) latencies[way]?.push(milliseconds)
      })
    }
  }
  const typists = pairs.flatMap((both) => [0, 1].map((side) => new Typist(() => both.map(({ type }) => type(side)))))
  await new Promise((resolve) => setTimeout(resolve, WARM_UP))
  measuring = true
  await new Promise((resolve) => setTimeout(resolve, MEASURED))
  measuring = false
  for (const typist of typists) typist.stop()
  for (const pair of pairs.flat()) pair.close()
  await new Promise((resolve) => setTimeout(resolve, 1000))
  return latencies
}

/** Somebody who types five keys a second, never quite evenly. */
class Typist {
  #timer: NodeJS.Timeout

  constructor(type: () => void) {
    const next = () => {
      this.#timer = setTimeout(next, (0.5 + Math.random()) * (1000 / KEYS_PER_SECOND))
      type()
    }
    this.#timer = setTimeout(next, Math.random() * 1000)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}

async function startServer(kind: 'rapport' | 'echo', dataDir: string): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(path.join(import.meta.dirname, 'live-server.ts'), [kind], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', SECRET, LOG_LEVEL: 'silent' },
    execArgv: ['--max-semi-space-size=8'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return { child, port }
}

export function liveReport(results: LiveResult[]): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(9)
  return results
    .map((result) =>
      [
        `${String(result.pairs).padStart(4)} live pairs:`,
        `key to other screen p50 ${ms(result.p50)}  p95 ${ms(result.p95)}`,
        `bare echo p50 ${ms(result.echoP50)}  p95 ${ms(result.echoP95)}`,
        `${result.keysPerSecond.toFixed(0)} committed keys/s`,
        `server ${result.serverMegabytes.toFixed(0)} MB`,
      ].join('   '),
    )
    .join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const sizes = process.argv.slice(2).map(Number)
  console.info(liveReport(await measureLive(sizes.length > 0 ? sizes : undefined)))
  process.exit()
}
