import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, gather } from '../cast.ts'
import { openWorld, type World } from '../world.ts'
import { openScreens, type Screens } from './screens.ts'

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

test('the network drops: writing goes on, the page says so, and both texts are there on return', async () => {
  const room = `/meetings/${cast.next}`
  const [priya, tomas] = [await screens.open(cast.priya, room), await screens.open(cast.tomas, room)]
  const note = { name: 'Notes on the whole meeting' }
  for (const page of [priya, tomas]) {
    await page.getByRole('button', note).click()
    await page.getByRole('textbox', note).waitFor()
    await page.locator('[data-status="saved"]').first().waitFor()
  }
  await priya.context().setOffline(true)
  await priya.getByRole('textbox', note).click()
  await priya.keyboard.type('Written on the train. ')
  await priya.locator('[data-status="offline"]').first().waitFor()
  await tomas.getByRole('textbox', note).click()
  await tomas.keyboard.type('Written at the desk. ')
  await tomas.locator('[data-status="saved"]').first().waitFor()
  expect(await priya.getByRole('textbox', note).textContent()).toContain('Written on the train.')
  expect(await tomas.getByRole('textbox', note).textContent()).not.toContain('train')

  await priya.context().setOffline(false)
  await tomas.getByText('Written on the train.').waitFor()
  await priya.getByText('Written at the desk.').waitFor()
  await priya.locator('[data-status="saved"]').first().waitFor()
  await expect
    .poll(
      async () =>
        (await priya.getByRole('textbox', note).textContent()) ===
        (await tomas.getByRole('textbox', note).textContent()),
    )
    .toBe(true)
})

test('a talking point added offline says that it is not saved, and is added by itself later', async () => {
  const page = await screens.open(cast.priya, `/pairs/${cast.pairId}`)
  const other = await screens.open(cast.tomas, `/pairs/${cast.pairId}`)
  await page.getByLabel('Add a talking point').waitFor()
  await other.getByLabel('Add a talking point').waitFor()
  await page.context().setOffline(true)
  await page.getByLabel('Add a talking point').fill('Thought of on the train')
  await page.keyboard.press('Enter')
  await page.getByText('Thought of on the train').waitFor()
  await page.getByText('Not saved yet').waitFor()
  await page.context().setOffline(false)
  await other.getByText('Thought of on the train').waitFor({ timeout: 30_000 })
  await page.getByText('Not saved yet').waitFor({ state: 'hidden', timeout: 30_000 })
})

test('notes on a talking point added offline arrive with it', async () => {
  const room = `/meetings/${cast.next}`
  const [priya, tomas] = [await screens.open(cast.priya, room), await screens.open(cast.tomas, room)]
  await tomas.getByLabel('Add a talking point').waitFor()
  await priya.getByLabel('Add a talking point').waitFor()
  await priya.locator('[data-status="saved"]').first().waitFor()
  await priya.context().setOffline(true)
  await priya.getByLabel('Add a talking point').fill('The hand-over in the harbour office')
  await priya.keyboard.press('Enter')
  await priya.locator('[data-point]', { hasText: 'The hand-over' }).click()
  const note = { name: 'Notes on: The hand-over in the harbour office' }
  await priya.getByRole('textbox', note).click()
  await priya.keyboard.type('Ask Marit who keeps the keys.')
  await priya.context().setOffline(false)
  await tomas.locator('[data-point]', { hasText: 'The hand-over' }).click({ timeout: 30_000 })
  await tomas.getByText('Ask Marit who keeps the keys.').waitFor({ timeout: 30_000 })
  await priya.locator('[data-status="saved"]').first().waitFor()
})

test('what was written without a connection outlives the tab, in the order in which it was written', async () => {
  const page = await screens.open(cast.priya, `/pairs/${cast.pairId}`)
  const add = page.getByLabel('Add a talking point')
  await add.waitFor()
  await page.context().setOffline(true)
  for (const text of ['First, on the ferry', 'Then, on the quay']) {
    await add.fill(text)
    await page.keyboard.press('Enter')
    await page.getByText(text).waitFor()
  }
  await page.getByText('Not saved yet').waitFor()
  await expect.poll(() => kept(page)).toBe(2)
  await page.close()
  const later = await page.context().newPage()
  await page.context().setOffline(false)
  await later.goto(`${world.url}/pairs/${cast.pairId}`)
  await later.getByText('What was not saved before is saved now: 2 changes.').waitFor()
  const points = (await cast.priya.api.meetings.get({ id: cast.next })).points.map(({ text }) => text)
  expect(points.indexOf('First, on the ferry')).toBeGreaterThan(-1)
  expect(points.indexOf('Then, on the quay')).toBe(points.indexOf('First, on the ferry') + 1)
  expect(await kept(later)).toBe(0)
})

test('an ended session loses nothing: signed in again, what was written is saved', async () => {
  const page = await screens.open(cast.tomas, `/pairs/${cast.pairId}`)
  const add = page.getByLabel('Add a talking point')
  await add.waitFor()
  await page.waitForLoadState('networkidle') // what is still being read would end the page before anything is written
  const [cookie] = await page.context().cookies()
  await page.context().clearCookies()
  await add.fill('Written as the session ended')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /link/ }).waitFor()
  expect(new URL(page.url()).searchParams.get('after')).toBe(`/pairs/${cast.pairId}`)
  await page.context().addCookies([cookie!])
  await page.goto(`${world.url}/pairs/${cast.pairId}`)
  await page.getByText('What was not saved before is saved now.').waitFor()
  await page.getByText('Written as the session ended').waitFor()
})

test('what a closed tab left waits on if the session has ended before it could be sent', async () => {
  const page = await screens.open(cast.tomas, `/pairs/${cast.pairId}`)
  const add = page.getByLabel('Add a talking point')
  await add.waitFor()
  const other = await page.context().newPage()
  await other.goto(`${world.url}/people`)
  await other.getByRole('link', { name: 'Tomás Oliveira' }).first().waitFor()
  await page.context().setOffline(true)
  await add.fill('Written in the last tunnel')
  await page.keyboard.press('Enter')
  await expect.poll(() => kept(page)).toBe(1)
  await page.close()
  const [cookie] = await other.context().cookies()
  await other.context().clearCookies()
  await other.context().setOffline(false)
  await other.waitForURL(/sign-in/)
  expect(await kept(other)).toBe(1)
  await other.context().addCookies([cookie!])
  await other.goto(`${world.url}/pairs/${cast.pairId}`)
  await other.getByText('Written in the last tunnel').waitFor()
})

test('a point half written when the session ends is still there after signing in again', async () => {
  const page = await screens.open(cast.tomas, `/pairs/${cast.pairId}`)
  const add = page.getByLabel('Add a talking point')
  await add.fill('Half a thought on the')
  const [cookie] = await page.context().cookies()
  await page.context().clearCookies()
  await page.goto(`${world.url}/inbox`)
  await page.getByRole('button', { name: /link/ }).waitFor()
  await page.context().addCookies([cookie!])
  await page.goto(`${world.url}/pairs/${cast.pairId}`)
  await expect.poll(() => add.inputValue()).toBe('Half a thought on the')
  await page.goto(`${world.url}/settings`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: /link/ }).waitFor()
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Half a thought')
})

/** How many writes wait on this device. */
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        indexedDB.open('rapport-outbox').onsuccess = ({ target }) => {
          const count = (target as IDBOpenDBRequest).result.transaction('writes').objectStore('writes').count()
          count.onsuccess = () => resolve(count.result)
        }
      }),
  )
