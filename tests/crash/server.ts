import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { openPglite } from '../../src/platform/database/pglite.ts'
import { openPostgres } from '../../src/platform/database/postgres.ts'
import { type Faults, faulty } from './faulty-engine.ts'

// The whole app on a database that the test breaks and mends from outside, by messages.
const config = readConfig()
const { engine, faults } = faulty(
  config.databaseUrl ? openPostgres(config.databaseUrl) : await openPglite(config.dataDir),
)
await startApp(config, engine)
process.on('message', (wanted: Partial<Faults>) => {
  Object.assign(faults, wanted)
  process.send?.('done')
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
