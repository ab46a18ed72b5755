import { z } from 'zod'
import { id, instant, operation } from '../../platform/http/contract.ts'

export const season = z.enum(['low', 'steady', 'stretching'])
export type Season = z.infer<typeof season>

export const notedSeason = z.object({ id, season, note: z.string(), notedAt: instant })
export type NotedSeason = z.infer<typeof notedSeason>

const note = z.string().trim().max(1000, 'A note on the season has at most 1,000 characters.')
const tags = ['Seasons']
export const seasons = {
  list: operation
    .route({
      method: 'GET',
      path: '/pairs/{pairId}/seasons',
      summary: 'The seasons you noted as the lead, newest first; nobody else ever reads them',
      tags,
    })
    .input(z.object({ pairId: id }))
    .output(z.array(notedSeason)),
  add: operation
    .route({ method: 'POST', path: '/pairs/{pairId}/seasons', summary: 'Note the season the member is in', tags })
    .input(
      z.object({
        pairId: id,
        id,
        season,
        note: note.default(''),
        notedAt: instant.optional().describe('Left out: now'),
      }),
    )
    .output(notedSeason),
  change: operation
    .route({ method: 'PATCH', path: '/seasons/{id}', summary: 'Correct what you noted', tags })
    .input(z.object({ id, season: season.optional(), note: note.optional() }))
    .output(notedSeason),
  drop: operation
    .route({ method: 'DELETE', path: '/seasons/{id}', summary: 'Delete what you noted, for good', tags })
    .input(z.object({ id }))
    .output(z.void()),
}
