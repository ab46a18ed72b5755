import { z } from 'zod'
import { id, instant, operation } from '../../platform/http/contract.ts'

export const searchHit = z.object({
  kind: z.enum([
    'talking-point',
    'notes',
    'action-item',
    'summary',
    'clarity',
    'intention',
    'reflection',
    'score',
    'comment',
    'feedback',
  ]),
  id,
  pairId: id.nullable().describe('null: feedback, which belongs to no one-on-one'),
  meetingId: id.nullable().describe('The page to open; null: the pair page'),
  otherName: z.string(),
  excerpt: z.string(),
  at: instant,
})
export type SearchHit = z.infer<typeof searchHit>

export const search = {
  find: operation
    .route({ method: 'GET', path: '/search', summary: 'Search everything you may see', tags: ['Search'] })
    .input(z.object({ q: z.string().trim().min(2, 'Write at least two letters.').max(200), pairId: id.optional() }))
    .output(z.array(searchHit)),
}
