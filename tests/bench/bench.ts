import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { buildScreens, buildServer } from '../../scripts/build.ts'
import { Database } from '../../src/platform/database/index.ts'
import { openPglite } from '../../src/platform/database/pglite.ts'
import { openPostgres } from '../../src/platform/database/postgres.ts'
import { preparePairs } from '../crash/world.ts'
import { liveReport, measureLive } from './live.ts'
import { measureItemLists, measureOperations } from './operations.ts'
import { measurePages, measureTwoBrowsers } from './pages.ts'
import { addPrivateNotes, measurePrivateNotes } from './private-notes.ts'
import { addManyPromises, measureLetters } from './promises.ts'
import { startServer } from './server.ts'
import { measureSuggesting } from './suggesting.ts'
import { addTwoYears } from './two-years.ts'

/**
 * `npm run bench`: speed, weight and memory, side by side with something bare. On DATABASE_URL, or embedded. Absolute
 * numbers are this machine's; the ratios are what to compare.
 */
const url = process.env.DATABASE_URL
const dataDir = mkdtempSync(path.join(tmpdir(), 'rapport-bench-'))

console.info('Building …')
await buildScreens()
await buildServer()

const engine = url ? openPostgres(url) : await openPglite(dataDir)
const pairs = await preparePairs(engine, 5)
await addTwoYears(new Database(engine), pairs[0]!)
await addManyPromises(new Database(engine), pairs[3]!)
await addPrivateNotes(new Database(engine), pairs[2]!)
await engine.maintain() // as the server does by itself
if (url) await sql`analyze`.execute(engine.kysely) // and PostgreSQL within a minute
await engine.close()

console.info(`\nStarting, on ${url ? 'PostgreSQL' : 'the embedded database'}`)
const starts: number[] = []
for (let turn = 0; turn < 3; turn++) {
  const once = await startServer(dataDir, url)
  starts.push(once.readyAfter)
  await once.stop()
}
const server = await startServer(dataDir, url)
row('ready after', `${starts.toSorted((a, b) => a - b)[1]!.toFixed(0)} ms`, 'target 1,500')
await new Promise((resolve) => setTimeout(resolve, 2000))
row('idle memory', `${server.megabytes().toFixed(0)} MB`, url ? 'target 200' : 'the database is in it')

console.info('\nOperations, 16 at a time, on a pair with two years of weekly meetings')
const [bare, ...operations] = await measureOperations(server.url, pairs[0]!)
for (const result of [bare!, ...operations]) {
  const { name, perSecond, p50, p95 } = result
  const ratio = `${(bare!.perSecond / perSecond).toFixed(1)}× the work of nothing`
  row(name, `${perSecond.toFixed(0)}/s`, `p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  ${ratio}`)
}

const lists = await measureItemLists(server.url, pairs[4]!.people[0], pairs[3]!.people[0])
for (const { name, perSecond, p50, p95 } of lists)
  row(name, `${perSecond.toFixed(0)}/s`, `p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms`)
row('5,000 items beside none', `${(lists[1]!.p95 / lists[0]!.p95).toFixed(1)}× the p95`, 'target 3')

console.info('\nQuestions')
const { questions, p95: suggested } = measureSuggesting()
row(`suggest among ${questions}`, `p95 ${suggested.toFixed(1)} ms`, 'target 10')

console.info('\nPages, gzipped, in Chromium')
for (const { name, javascript, everything, usable } of await measurePages(server.url, pairs[1]!)) {
  const weight = `${javascript.toFixed(0)} KB JavaScript, ${everything.toFixed(0)} KB in all`
  row(name, weight, `usable after ${usable.toFixed(0)} ms`)
}

console.info('\nA key to the other screen')
const { p50, p95 } = await measureTwoBrowsers(server.url, pairs[2]!)
row('two browsers', `p50 ${p50.toFixed(0)} ms  p95 ${p95.toFixed(0)} ms`, 'target p95 50')
const { notes, p50: opened, unlocking } = await measurePrivateNotes(server.url, pairs[2]!)
console.info('\nPrivate notes, in Chromium')
row(
  `${notes} opened and searched`,
  `p50 ${opened.toFixed(0)} ms`,
  `target 300; the passphrase before takes ${unlocking.toFixed(0)} ms, on purpose`,
)
await server.stop()

console.info('\nThe letter of the day')
const again = url ? openPostgres(url) : await openPglite(dataDir)
const { items, letters, seconds, grewBy } = await measureLetters(new Database(again))
await again.close()
row(
  `${items} items due, ${letters} letters`,
  `${seconds.toFixed(1)} s`,
  `memory grew by ${grewBy.toFixed(0)} MB at most`,
)
rmSync(dataDir, { recursive: true, force: true })
console.info(liveReport(await measureLive()))
process.exit()

function row(name: string, value: string, remark = ''): void {
  console.info(`  ${name.padEnd(36)}${value.padEnd(38)}${remark}`)
}
