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

test('a line with a box in the notes becomes an action item, and its chip is live on both screens', async () => {
  const { priya, tomas, next, pairId } = cast
  const lead = await screens.open(priya, `/meetings/${next}`)
  const member = await screens.open(tomas, `/meetings/${next}`)
  for (const page of [lead, member]) await page.getByRole('button', { name: 'Notes on the whole meeting' }).click()
  const note = lead.getByRole('textbox', { name: 'Notes on the whole meeting' })
  await note.click()
  await lead.keyboard.type('He wants to finish something.')
  await lead.keyboard.press('Enter')
  await lead.keyboard.type('[] Tomás to draft the plan by Friday')
  await lead.keyboard.press('Enter')
  await lead.keyboard.type('And more.')
  const chip = (page: typeof lead) => page.getByRole('textbox').getByRole('button', { name: /Draft the plan/ })
  await expect.poll(() => chip(lead).textContent()).toMatch(/^Tomás: Draft the plan · due/)
  await expect.poll(() => chip(member).textContent()).toMatch(/^You: Draft the plan · due/)
  await member
    .getByRole('textbox')
    .getByRole('checkbox', { name: /Draft the plan/ })
    .check()
  await expect
    .poll(() =>
      lead
        .getByRole('textbox')
        .getByRole('checkbox', { name: /Draft the plan/ })
        .isChecked(),
    )
    .toBe(true)
  const [made] = (await tomas.api.actionItems.list({ pairId, state: 'done' })).filter(
    ({ text }) => text === 'Draft the plan',
  )
  expect(made).toMatchObject({ ownerId: tomas.personId, meetingId: next })
  await lead.locator('[data-status="saved"]').first().waitFor()
  await lead.reload()
  await lead.getByRole('button', { name: 'Notes on the whole meeting' }).click()
  await expect.poll(() => note.textContent()).toContain('He wants to finish something.')
  await chip(lead).click()
  await lead.getByRole('dialog').getByLabel('What will be done').waitFor()
  const exported = await (await priya.api.exchange.markdown({ pairId })).text()
  expect(exported).toMatch(/He wants to finish something\.\s+And more\./)
  expect(exported).toMatch(/\[x\].*Draft the plan/)
})

test('notes that only one reads make no promise of a line with a box', async () => {
  const page = await screens.open(cast.priya, `/meetings/${cast.next}`)
  const { points } = await cast.priya.api.meetings.get({ id: cast.next })
  const hidden = points.find(({ id }) => id === cast.leadsPoint)!
  await page.locator('[data-point]').filter({ hasText: hidden.text }).click()
  const note = page.getByRole('textbox', { name: `Notes on: ${hidden.text}` })
  await note.click()
  await page.keyboard.type('[] Ask Ruth about him')
  await page.keyboard.press('Enter')
  await page.keyboard.type('later')
  await expect.poll(() => note.textContent()).toContain('[] Ask Ruth about him')
  expect(JSON.stringify(await cast.tomas.api.actionItems.list({ state: 'all' }))).not.toContain('Ask Ruth')
})
