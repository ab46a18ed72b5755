import { z } from 'zod'
import { enqueue, type Job } from '../jobs/index.ts'
import { deliverLetter, lettersToTryAgain, type MailRoom } from './delivery.ts'

export const deliverMail: Job<{ id: string }, MailRoom> = {
  name: 'mail.deliver',
  data: z.object({ id: z.uuid() }),
  run: ({ id }, room) => deliverLetter(room, id),
}

export const tryMailAgain: Job<Record<string, never>, MailRoom> = {
  name: 'mail.try-again',
  data: z.object({}),
  every: '41 * * * *',
  run: async (_data, room) => {
    if (!room.postman.delivers) return
    await room.database.asSystem('letters wait for a server that was away', async (tx) => {
      for (const id of await lettersToTryAgain(tx, room)) await enqueue(tx, deliverMail, { id })
    })
  },
}
