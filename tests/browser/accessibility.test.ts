import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather } from '../cast.ts'
import { openWorld, type World } from '../world.ts'
import { violations } from './axe.ts'
import { openScreens, type Screens } from './screens.ts'

const pages: [string, (cast: Cast) => string][] = [
  ['today', () => '/'],
  ['action items', () => '/action-items'],
  ['an action item', ({ actionItem }) => `/action-items/${actionItem}`],
  ['inbox', () => '/inbox'],
  ['questions', () => '/questions'],
  ['templates', () => '/templates'],
  ['people', () => '/people'],
  ['import of people', () => '/people/import'],
  ['settings', () => '/settings'],
  ['search', () => '/search?q=xylophone'],
  ['new one-on-one', () => '/pairs/new'],
  ['pair', ({ pairId }) => `/pairs/${pairId}`],
  ['history', ({ pairId }) => `/pairs/${pairId}/history`],
  ['action items of a pair', ({ pairId }) => `/pairs/${pairId}/action-items`],
  ['feedback of a pair', ({ pairId }) => `/pairs/${pairId}/feedback`],
  ['about the other', ({ pairId }) => `/pairs/${pairId}/about`],
  ['about me', () => '/about-me'],
  ['prepare', ({ next }) => `/meetings/${next}/prepare`],
  ['rhythm', ({ pairId }) => `/pairs/${pairId}/settings`],
  ['import of a document', ({ pairId }) => `/pairs/${pairId}/import`],
  ['meeting room', ({ next }) => `/meetings/${next}`],
  ['record of a meeting', ({ held }) => `/meetings/${held}`],
  ['feedback received', () => '/feedback'],
  ['feedback given, with its balance', () => '/feedback?box=given'],
  ['feedback asked', () => '/feedback?box=asked'],
  ['asking for feedback', () => '/feedback?box=asked&ask=true'],
  ['feedback to read', ({ feedback }) => `/feedback/${feedback}`],
  ['feedback to change', ({ feedback }) => `/feedback/${feedback}/write`],
  ['feedback to write', ({ tomas }) => `/feedback/${newId()}/write?to=${tomas.personId}`],
  ['a page that is not there', () => '/nowhere'],
]

let world: World
let cast: Cast
let screens: Screens
beforeAll(async () => {
  world = await openWorld()
  cast = await gather(world)
  screens = await openScreens(world)
})
afterAll(async () => {
  await screens.close()
  await world.close()
})

// One browser for all of them, as somebody who goes from page to page.
let page: Page
beforeAll(async () => {
  page = await screens.open(cast.priya, '/')
})
afterAll(() => page.context().close())
test.each(pages)('%s', async (_name, path) => {
  await page.goto(world.url + path(cast))
  expect(await violations(page)).toEqual([])
})

test.each([
  ['sign in', '/sign-in'],
  ['welcome', '/welcome'],
  ['an invitation that is over', '/invitation/over'],
])('%s', async (_name, path) => {
  const page = await screens.open(null, path)
  expect(await violations(page)).toEqual([])
  await page.context().close()
})
