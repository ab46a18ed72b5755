import { z } from 'zod'
import type { Job } from '../jobs/index.ts'
import type { Database } from './index.ts'

/** The embedded database never checkpoints or vacuums by itself; PostgreSQL does, and is left alone. */
export const maintainDatabase: Job<Record<string, never>, { database: Database }> = {
  name: 'database.maintain',
  data: z.object({}),
  every: '23 * * * *',
  run: (_data, { database }) => database.engine.maintain(),
}
