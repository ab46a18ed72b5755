import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import type { Job } from '../../platform/jobs/index.ts'
import { remindOfPreparation } from './commands.ts'

export const remindPreparation: Job<Record<string, never>, { database: Database; publicUrl: string }> = {
  name: 'preparation.remind',
  data: z.object({}),
  every: '23 * * * *',
  run: (_data, { database, publicUrl }) =>
    database.asSystem('everybody who meets tomorrow is reminded', (tx) => remindOfPreparation(tx, publicUrl)),
}
