import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
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

test('who is late says so and sets a new day in one tap; the other reads why, and both talk about it beside it', async () => {
  const { priya, tomas, pairId } = cast
  const text = 'Draft one page on the importer'
  const id = newId()
  const dueOn = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)
  await priya.api.actionItems.add({ pairId, id, text, ownerId: tomas.personId, dueOn })
  await world.database.asSystem('it was agreed last week', (tx) =>
    tx
      .updateTable('action_item')
      .set({ created_at: new Date(Date.now() - 7 * 86_400_000).toISOString() })
      .where('id', '=', id)
      .execute(),
  )
  const member = await screens.open(tomas, '/action-items', { width: 390 })
  await member.getByRole('button', { name: 'say so and set a new date' }).click()
  await member.getByLabel('What came in between?').fill('The second outage')
  await member.getByRole('dialog').getByRole('button').nth(1).click()
  await member.getByText('Priya sees the new day, and why.').waitFor()
  await member.getByText('moved once').waitFor()

  const lead = await screens.open(priya, `/action-items/${id}`)
  await lead.getByText('The second outage').waitFor()
  await lead.getByLabel('Say something about it to Tomás').fill('Half of it would already help')
  await lead.keyboard.press('Control+Enter')
  await member.getByRole('link', { name: text }).click()
  await member.getByText('Half of it would already help').waitFor()
})

test('the list is searched, walked and ticked off by keyboard', async () => {
  const { mei, pairWithMei: pairId } = cast
  for (const text of ['Show Jonas the review list', 'Write to sales', 'Ask about Fridays'])
    await mei.api.actionItems.add({ pairId, id: newId(), text, ownerId: mei.personId })
  const page = await screens.open(mei, '/action-items')
  await page.getByRole('link', { name: 'Write to sales' }).waitFor()
  await page.getByLabel('Find a promise').fill('FRIDAY')
  await expect.poll(() => page.locator('[data-item]').count()).toBe(1)
  await page.getByLabel('Find a promise').fill('nowhere')
  await page.getByText('Nothing fits what you chose.').waitFor()
  await page.getByLabel('Find a promise').fill('')
  await page.getByLabel('Find a promise').blur()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect.poll(async () => (await mei.api.actionItems.list({ pairId, state: 'done' })).length).toBe(1)
})
