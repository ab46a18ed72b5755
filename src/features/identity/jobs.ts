import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import type { Job } from '../../platform/jobs/index.ts'
import { forgetSessionSecrets } from './commands/index.ts'

export const forgetSecrets: Job<Record<string, never>, { database: Database }> = {
  name: 'identity.forget-secrets',
  data: z.object({}),
  every: '7 * * * *',
  run: (_data, { database }) => database.asSystem('secrets of every session end by themselves', forgetSessionSecrets),
}
