import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import type { Job } from '../../platform/jobs/index.ts'
import { askToWrapUp, mailJob, prepareJob } from './commands/index.ts'
import { mailAtOnce, remindLate, sendDailyLetters } from './mail.ts'
import type { Sender } from './provider/unsubscribing.ts'

type Context = { database: Database } & Sender

export const mailNotification: Job<{ id: string }, Context> = {
  ...mailJob,
  run: ({ id }, { database, ...sender }) =>
    database.asSystem('news is mailed to its reader', (tx) => mailAtOnce(tx, id, sender)),
}

export const lateReminders: Job<{ meetingId: string }, Context> = {
  ...prepareJob,
  run: ({ meetingId }, { database, ...sender }) =>
    database.asSystem('a meeting got its time after the letters had gone', (tx) => remindLate(tx, meetingId, sender)),
}

export const dailyLetters: Job<Record<string, never>, Context> = {
  name: 'notifications.daily',
  data: z.object({}),
  every: '13 * * * *',
  run: (_data, { database, ...sender }) => sendDailyLetters(database, sender),
}

export const wrapUpReminders: Job<Record<string, never>, Context> = {
  name: 'notifications.wrap-up',
  data: z.object({}),
  every: '*/20 * * * *',
  run: (_data, { database }) =>
    database.asSystem('both are asked to wrap up what nobody ended', (tx) => askToWrapUp(tx)),
}
