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

test('a link does not take away what one wrote about oneself: one stays, keeps it, and may go', async () => {
  const page = await screens.open(cast.priya, '/about-me')
  const field = page.getByRole('textbox').first()
  await field.fill('Straight, and before noon.')
  await page.getByRole('link', { name: 'Today' }).first().click()
  await page.getByRole('button', { name: 'Stay' }).click()
  expect(await field.inputValue()).toBe('Straight, and before noon.')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByText('Kept. Those you meet see it now.').waitFor()
  await page.getByRole('link', { name: 'Today' }).first().click()
  await page.waitForURL(`${world.url}/`)
})

test('a stray Escape does not throw away what is typed into a dialog; a second one does', async () => {
  const page = await screens.open(cast.priya, '/templates')
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Make your own' }).click()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: 'Make your own' }).click()
  await dialog.getByLabel('Name').fill('Harbour talk')
  await page.keyboard.press('Escape')
  await dialog.getByText('What you wrote here is not kept yet.').waitFor()
  await dialog.getByRole('button', { name: 'Go on' }).click()
  expect(await dialog.getByLabel('Name').inputValue()).toBe('Harbour talk')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
})
