import { findChromium } from './chromium.ts'
import { type Counted, finish, runTests, steps } from './run.ts'
import { startPostgres } from './test-database.ts'

/**
 * `npm test`: everything, on a machine that has only Node and npm. Types, lint, house rules, messages, build; every law on
 * the embedded database and, where one is found or can be installed, on PostgreSQL; the browser and accessibility laws.
 */
const results: Counted[] = [
  await steps.types(),
  await steps.lint(),
  await steps.house(),
  await steps.messages(),
  await steps.build(),
]
results.push(await runTests('unit', ['--project', 'unit']))
results.push(await runTests('HTTP, access and fuzz on the embedded database', ['--project', 'http']))
const chromium = { CHROMIUM_PATH: await findChromium() }
results.push(await runTests('browser on the embedded database', ['--project', 'browser'], chromium))
const postgres = await startPostgres()
if (postgres) {
  const onPostgres = { TEST_DATABASE_URL: postgres.url }
  results.push(await runTests(`HTTP and access on ${postgres.version}`, ['--project', 'http'], onPostgres))
  results.push(
    await runTests(`browser on ${postgres.version}`, ['--project', 'browser', '-t', 'one-on-one'], {
      ...chromium,
      ...onPostgres,
    }),
  )
  await postgres.stop()
} else {
  console.info('PostgreSQL was neither found nor could it be installed: the same laws were NOT run on it.\n')
}
finish(results)
