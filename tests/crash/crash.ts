import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openPglite } from '../../src/platform/database/pglite.ts'
import { openPostgres } from '../../src/platform/database/postgres.ts'
import { until } from '../bench/live-world.ts'
import { Screen } from './screen.ts'
import { ServerProcess } from './server-process.ts'
import { type Promised, verify } from './verify.ts'
import { type Pair, preparePairs } from './world.ts'

// Nothing acknowledged is lost: npm run test:crash [-- --kills 20 --pairs 10 --mode plain|late|refusing|all]
// DATABASE_URL runs it against PostgreSQL; otherwise against the embedded database in a temporary folder.
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    pairs: { type: 'string', default: '10' },
    mode: { type: 'string', default: 'all' },
    refuse: { type: 'string', default: '20' },
  },
})
const KILLS = Number(values.kills)
const REFUSES_FOR = Number(values.refuse) * 1000
const lost: string[] = []

interface Stage {
  server: ServerProcess
  screens: { pair: Pair; both: [Screen, Screen] }[]
  all: Screen[]
}

async function onStage(name: string, act: (stage: Stage) => Promise<void>): Promise<void> {
  console.info(`\n${name}`)
  const dataDir = mkdtempSync(path.join(tmpdir(), 'rapport-crash-'))
  const url = process.env.DATABASE_URL
  const engine = url ? openPostgres(url) : await openPglite(dataDir)
  const pairs = await preparePairs(engine, Number(values.pairs))
  await engine.close()
  const server = new ServerProcess(await freePort(), { DATA_DIR: dataDir, ...(url ? { DATABASE_URL: url } : {}) })
  await server.start()
  const screens = pairs.map((pair) => ({
    pair,
    both: pair.people.map((person) => new Screen(server.port, pair, person)) as [Screen, Screen],
  }))
  const all = screens.flatMap(({ both }) => both)
  await until('everybody is in', () => all.every(({ provider }) => provider.saved), 20_000)
  for (const screen of all) screen.startTyping()
  await act({ server, screens, all })
  await finish({ server, screens, all })
  for (const screen of all) screen.leave()
  await server.kill()
  rmSync(dataDir, { recursive: true, force: true })
}

/** Kills the server in the middle of everything, holds what it had promised against what it still knows, and lets all go on. */
async function killOnce({ server, screens, all }: Stage, round: number): Promise<void> {
  await sleep(600 + Math.random() * 1400)
  await server.kill()
  for (const screen of all) screen.disconnect() // nobody may bring back what the server has lost
  const promised: Promised[] = screens.map(({ pair, both }) => ({
    pair,
    words: both.flatMap(({ notes }) => [...notes.saved]),
    points: both.flatMap(({ agenda }) => [...agenda.saved]),
  }))
  const start = await server.start()
  const { words, points, missing, slowest } = await verify(server.port, promised)
  lost.push(...missing)
  const told = `${words} words and ${points} points saved, ${missing.length} missing`
  console.info(`  kill ${round}: ${told}; up in ${start.toFixed(0)} ms, slowest page ${slowest.toFixed(0)} ms`)
  for (const screen of all) screen.connect()
  await until('everybody is back', () => all.every(({ provider }) => provider.synced), 20_000)
}

/** Everybody stops, everything gets saved, and both of each pair, and a reader who comes later, have the same page. */
async function finish({ server, screens, all }: Stage): Promise<void> {
  for (const screen of all) screen.stopTyping()
  await until('everything is saved', () => all.every(({ provider }) => provider.saved), 60_000)
  await Promise.all(all.map((screen) => screen.addWaitingPoints()))
  await until('both of each pair have the same', () => screens.every(({ both: [a, b] }) => a.text === b.text))
  await server.kill()
  await server.start()
  const promised = screens.map(({ pair, both }) => ({
    pair,
    words: both.flatMap(({ notes }) => [...notes.saved, ...notes.waiting]),
    points: both.flatMap(({ agenda }) => [...agenda.saved, ...agenda.waiting]),
  }))
  const { words, points, missing } = await verify(server.port, promised)
  lost.push(...missing)
  console.info(`  at the end: all ${words} words and ${points} points, ${missing.length} missing`)
}

/** The database says no: nothing is called saved, nothing is dropped, and all is saved by itself once it says yes. */
async function refuse({ server, all }: Stage): Promise<void> {
  await sleep(1500)
  await server.faults({ refuses: true })
  await sleep(200)
  const before = all.map(({ notes }) => notes.saved.size)
  await sleep(REFUSES_FOR)
  const claimed = all.filter(({ notes }, index) => notes.saved.size !== before[index]).length
  const waiting = all.reduce((sum, { notes }) => sum + notes.waiting.size, 0)
  if (claimed > 0) lost.push(`${claimed} screens said saved while the database refused`)
  await server.faults({ refuses: false })
  const mended = performance.now()
  for (const screen of all) screen.stopTyping()
  await until('saved by itself', () => all.every(({ provider }) => provider.saved), 60_000)
  const took = performance.now() - mended
  console.info(`  refused for ${REFUSES_FOR / 1000} s: ${waiting} words waited, saved ${took.toFixed(0)} ms after`)
}

const stages: Record<string, () => Promise<void>> = {
  plain: () =>
    onStage(`Killed ${KILLS} times`, async (stage) => {
      for (let round = 1; round <= KILLS; round++) await killOnce(stage, round)
    }),
  late: () =>
    onStage('A database 50 ms slower, killed 5 times', async (stage) => {
      for (let round = 1; round <= 5; round++) {
        await stage.server.faults({ late: 50 })
        await killOnce(stage, round)
      }
    }),
  refusing: () =>
    onStage('A database that refuses', async (stage) => {
      await refuse(stage)
      for (const screen of stage.all) screen.startTyping()
      await stage.server.faults({ refuses: true })
      await killOnce(stage, 1)
    }),
}

for (const [name, run] of Object.entries(stages)) if (values.mode === 'all' || values.mode === name) await run()
console.info(lost.length === 0 ? '\nNothing acknowledged was lost.' : `\nLost:\n${lost.join('\n')}`)
process.exit(lost.length === 0 ? 0 : 1)

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
