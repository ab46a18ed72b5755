import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather } from '../cast.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
})
afterAll(() => world.close())

const problemOf = async (answer: Promise<Response>) => {
  const response = await answer
  return { status: response.status, ...((await response.json()) as { code: string; title: string; errors: unknown[] }) }
}

test.each([
  ['POST', 'action-items', { text: 'Draft the plan\0' }, 'text'],
  ['POST', 'talking-points', { text: 'The plan', section: 'th\0eirs', visibility: 'both' }, 'section'],
])('a sign that no database keeps is refused with its field: %s %s', async (method, what, body, field) => {
  const { priya, pairId } = cast
  const problem = await problemOf(
    priya.request(method, `/api/v1/pairs/${pairId}/${what}`, { id: newId(), ownerId: null, ...body }),
  )
  expect(problem).toMatchObject({ status: 400, code: 'invalid_input', errors: [{ field }] })
})

test('in an address as well as in a body', async () => {
  expect(await problemOf(cast.priya.request('GET', '/api/v1/search?q=plan%00'))).toMatchObject({ status: 400 })
})

test('there is no year 0, neither for a day nor for a moment', async () => {
  const { priya, pairId } = cast
  const item = { id: newId(), text: 'Draft the plan', ownerId: null, dueOn: '0000-03-01' }
  const problem = await problemOf(priya.request('POST', `/api/v1/pairs/${pairId}/action-items`, item))
  expect(problem).toMatchObject({ status: 400, errors: [{ field: 'dueOn' }] })
  expect(problem.title).toContain('year')
  const meeting = { id: newId(), startsAt: '0000-03-01T10:00:00Z', minutes: 25 }
  expect(await problemOf(priya.request('POST', `/api/v1/pairs/${pairId}/meetings`, meeting))).toMatchObject({
    status: 400,
  })
})
