import { afterAll, beforeAll, expect, test } from 'vitest'
import { operationNames } from '../access/operations.ts'
import { openWorld, type World } from '../world.ts'
import { openScreens, type Screens } from './screens.ts'

let world: World
let screens: Screens
beforeAll(async () => {
  world = await openWorld()
  screens = await openScreens(world)
})
afterAll(async () => {
  await screens.close()
  await world.close()
})

test('the API reference lists every operation there is', async () => {
  const page = await screens.open(null, '/api/docs')
  await page.getByText('Start a one-on-one with somebody').waitFor()
  expect(await page.locator('.opblock').count()).toBe(operationNames().length)
})
