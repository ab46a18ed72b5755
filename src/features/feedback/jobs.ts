import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import type { Job } from '../../platform/jobs/index.ts'
import { remindOfFeedback } from './commands/index.ts'

export const feedbackReminders: Job<Record<string, never>, { database: Database }> = {
  name: 'feedback.remind',
  data: z.object({}),
  every: '7 * * * *',
  run: (_data, { database }) =>
    database.asSystem('what was held, what is to be looked at again, and a monthly nudge', (tx) =>
      remindOfFeedback(tx),
    ),
}
