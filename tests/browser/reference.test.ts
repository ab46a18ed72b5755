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
  await page.getByText('What a first visitor can do here').waitFor()
  // A long reference draws what is near the window: one reads it from top to bottom, and what one was too quick for again.
  const listed = new Set<string>()
  const read = async () => {
    for (const line of await page.locator('.opblock-summary-control').allTextContents()) listed.add(line)
    await page.evaluate(() => {
      const isRead = scrollY + innerHeight >= document.documentElement.scrollHeight
      scrollBy(0, isRead ? -scrollY : innerHeight / 2)
    })
    return listed.size
  }
  await expect.poll(read, { timeout: 60_000, interval: 60 }).toBe(operationNames().length)
  expect([...listed].some((line) => line.includes('Start a one-on-one with somebody'))).toBe(true)
})
