import { z } from 'zod'
import { operation } from '../../platform/http/contract.ts'

export const section = z.object({
  key: z.string(),
  title: z.string().describe('Empty: the section is named after the person it belongs to'),
  minutes: z.int().describe('0: if time is left'),
  whose: z.enum(['member', 'lead', 'both']),
})
export type Section = z.infer<typeof section>

export const template = z.object({
  key: z.string(),
  name: z.string(),
  purpose: z.string(),
  sections: z.array(section).min(1),
})
export type Template = z.infer<typeof template>

export const templates = {
  list: operation
    .route({ method: 'GET', path: '/templates', summary: 'Templates a meeting can follow', tags: ['Templates'] })
    .output(z.array(template)),
}
