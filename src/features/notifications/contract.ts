import { z } from 'zod'
import { id, instant, operation } from '../../platform/http/contract.ts'
import { kinds } from './rules/kinds.ts'

const kind = z.enum(kinds)

export const notification = z.object({
  id,
  kind,
  pairId: id.nullable(),
  meetingId: id.nullable(),
  actionItemId: id.nullable(),
  feedbackId: id.nullable(),
  feedbackRequestId: id.nullable(),
  actorName: z.string().nullable(),
  otherName: z.string(),
  called: z.string().describe('What people call who did it, else the other; empty: their first name'),
  about: z.string().describe('The words of the action item or of what is asked, or when the meeting is'),
  createdAt: instant,
  readAt: instant.nullable(),
})
export type Notification = z.infer<typeof notification>

export const setting = z.object({ kind, inApp: z.boolean(), mail: z.enum(['now', 'daily', 'off']) })
export type Setting = z.infer<typeof setting>

const tags = ['Notifications']
export const notifications = {
  list: operation
    .route({ method: 'GET', path: '/notifications', summary: 'Your inbox, newest first', tags })
    .input(z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }))
    .output(z.object({ unread: z.int(), notifications: z.array(notification) })),
  read: operation
    .route({ method: 'POST', path: '/notifications/read', summary: 'Mark as read', tags })
    .input(z.object({ ids: z.array(id).max(200).optional().describe('Left out: all of them') }))
    .output(z.void()),
  settings: operation
    .route({ method: 'GET', path: '/notifications/settings', summary: 'How you hear of what', tags })
    .output(z.array(setting)),
  set: operation
    .route({ method: 'PUT', path: '/notifications/settings/{kind}', summary: 'Choose how to hear of something', tags })
    .input(setting)
    .output(z.array(setting)),
}
