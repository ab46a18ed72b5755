import { newId } from '../../src/platform/ids.ts'
import type { Pair, Person } from '../crash/world.ts'
import { quantile } from './quantile.ts'

export interface OperationResult {
  name: string
  perSecond: number
  p50: number
  p95: number
}

const AT_ONCE = 16
const WARM_UP = 500
const MEASURED = 3000

/** The commonest operations on a pair with two years of weekly meetings, beside a request that does nothing. */
export async function measureOperations(url: string, pair: Pair): Promise<OperationResult[]> {
  const { cookie } = pair.people[0]
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : undefined,
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response.json() as Promise<Record<string, string>>
  }
  const api = `/api/v1/pairs/${pair.pairId}`
  const item = await ask('POST', `${api}/action-items`, { id: newId(), text: 'Ask Ruth', ownerId: null })
  const operations: [string, () => Promise<unknown>][] = [
    ['nothing: /healthz', () => ask('GET', '/healthz')],
    ['read the day', () => ask('GET', '/api/v1/today')],
    [
      'read a pair page, all its requests',
      () =>
        Promise.all([
          ask('GET', api),
          ask('GET', `${api}/meetings/upcoming`),
          ask('GET', `${api}/meetings/history?limit=3`),
          ask('GET', `/api/v1/action-items?pairId=${pair.pairId}&state=open`),
          ask('GET', `/api/v1/meetings/${pair.meetingId}`),
        ]),
    ],
    ['read the page of preparing', () => ask('GET', `/api/v1/meetings/${pair.meetingId}/preparation`)],
    ['read a meeting', () => ask('GET', `/api/v1/meetings/${pair.meetingId}`)],
    ['read the history', () => ask('GET', `${api}/meetings/history?limit=30`)],
    [
      'finish and reopen an action item',
      async () => {
        await ask('POST', `/api/v1/action-items/${item.id}/done`, {})
        await ask('POST', `/api/v1/action-items/${item.id}/reopen`, {})
      },
    ],
    [
      'add a talking point',
      () => ask('POST', `${api}/talking-points`, { id: newId(), text: 'Guild', section: 'theirs' }),
    ],
  ]
  const results: OperationResult[] = []
  for (const [name, run] of operations) {
    await repeat(run, WARM_UP)
    const took = await repeat(run, MEASURED)
    results.push({
      name,
      perSecond: (took.length / MEASURED) * 1000,
      p50: quantile(took, 0.5),
      p95: quantile(took, 0.95),
    })
  }
  return results
}

/** The list of action items: of somebody without any, and of a lead with very many. */
export async function measureItemLists(url: string, empty: Person, full: Person): Promise<OperationResult[]> {
  const results: OperationResult[] = []
  for (const [name, { cookie }] of [
    ['an empty list of action items', empty],
    ['that of a lead with 40 reports', full],
  ] as const) {
    const run = async () => {
      const response = await fetch(`${url}/api/v1/action-items?state=open`, { headers: { cookie } })
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
      return response.json()
    }
    await repeat(run, WARM_UP)
    const took = await repeat(run, MEASURED)
    results.push({
      name,
      perSecond: (took.length / MEASURED) * 1000,
      p50: quantile(took, 0.5),
      p95: quantile(took, 0.95),
    })
  }
  return results
}

async function repeat(run: () => Promise<unknown>, milliseconds: number): Promise<number[]> {
  const took: number[] = []
  const end = performance.now() + milliseconds
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < end) {
        const started = performance.now()
        await run()
        took.push(performance.now() - started)
      }
    }),
  )
  return took
}
