import { z } from 'zod'
import { operation } from '../../platform/http/contract.ts'

const rule = z.string().regex(/^[AFQ]\d{1,2}[a-z]?$/, 'This is no rule of a coach.')
const rules = z.array(z.object({ rule, off: z.boolean(), wavedAway: z.int() }))

const tags = ['Coaching']
export const coaching = {
  rules: operation
    .route({ method: 'GET', path: '/coach-rules', summary: 'The coaches’ rules you waved away or switched off', tags })
    .output(rules),
  set: operation
    .route({
      method: 'PUT',
      path: '/coach-rules/{rule}',
      summary: 'Wave a rule away once more, switch it off, or on again',
      tags,
    })
    .input(z.object({ rule, off: z.boolean().optional(), wavedAway: z.literal(true).optional() }))
    .output(rules),
}
