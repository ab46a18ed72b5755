import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import type { Job } from '../../platform/jobs/index.ts'
import type { Template } from '../templates/contract.ts'
import { endForgotten } from './commands/index.ts'

export const endForgottenMeetings: Job<Record<string, never>, { database: Database; templates: Template[] }> = {
  name: 'meetings.end-forgotten',
  data: z.object({}),
  every: '7 * * * *',
  run: (_data, { database, templates }) =>
    database.asSystem('meetings of every pair end by themselves', (tx) => endForgotten(tx, templates)),
}
