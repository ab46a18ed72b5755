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
  await world.database.asSystem('as after following an invitation', (tx) =>
    tx.updateTable('person').set({ joined_at: new Date().toISOString() }).execute(),
  )
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
  await member.getByRole('button', { name: 'Undo' }).click()
  await member.getByText('3 days late').waitFor()
  expect((await priya.api.actionItems.get({ id })).renegotiations).toEqual([])
  await member.getByRole('button', { name: 'say so and set a new date' }).click()
  await member.getByLabel('What came in between?').fill('The second outage')
  await member.getByRole('dialog').getByRole('button').nth(1).click()
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
  const inFocus = () => page.evaluate(() => document.activeElement?.textContent)
  const [first, second, third] = await page.locator('[data-item]').allTextContents()
  expect(await inFocus()).toBe(second)
  await page.keyboard.press('x')
  await expect.poll(async () => (await mei.api.actionItems.list({ pairId, state: 'done' })).length).toBe(1)
  expect(await inFocus()).toBe(third)
  await page.keyboard.press('x')
  await expect.poll(async () => (await mei.api.actionItems.list({ pairId, state: 'done' })).length).toBe(2)
  await page.getByRole('heading', { name: 'Done' }).waitFor()
  await page.keyboard.press('k')
  expect([first, second, third]).toContain(await inFocus())
})

test('who takes it and by when is asked where a sentence does not say, each in one press; two promises are split', async () => {
  const { priya, tomas, pairId } = cast
  const page = await screens.open(priya, `/pairs/${pairId}/action-items`, { width: 390 })
  const field = page.getByLabel('Add an action item')
  const made = async (text: string) =>
    (await tomas.api.actionItems.list({ pairId, state: 'open', q: text })).find((item) => item.text === text)
  await field.fill('Book the small room next sprint')
  await page.getByText('Which day is “next sprint”?').waitFor()
  await field.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('You')
  expect(await made('Book the small room')).toBeUndefined()
  await page.getByRole('button', { name: 'Next 1:1' }).click()
  await page.getByRole('group', { name: 'Who takes this?' }).getByRole('button', { name: 'Tomás' }).click()
  await page.getByRole('link', { name: 'Book the small room' }).waitFor()
  const [next] = (await priya.api.meetings.upcoming({ pairId })).filter(({ state }) => state === 'planned')
  await expect
    .poll(() => made('Book the small room'))
    .toMatchObject({
      ownerId: tomas.personId,
      dueOn: next!.startsAt.slice(0, 10),
    })

  await field.fill('Tom to feed the cat by Friday and I to water the plants by Monday.')
  await page.getByRole('button', { name: 'Split', exact: true }).click()
  await page.getByText('Then: “I to water the plants by Monday”').waitFor()
  await field.press('Enter')
  await expect.poll(() => made('Feed the cat')).toMatchObject({ ownerId: tomas.personId })
  await field.press('Enter')
  await expect.poll(() => made('Water the plants')).toMatchObject({ ownerId: priya.personId })
  await field.fill('Rosalind to share the plan by Friday')
  await page.getByText('Who takes this?').waitFor()
})

test('5/6 is the day that the reader’s own calendar makes of it', async () => {
  const { priya, pairWithRuth } = cast
  const byWhen = async (locale: string) => {
    const page = await screens.open(priya, `/pairs/${pairWithRuth}/action-items`, { locale })
    await page.getByLabel('Add an action item').fill('Ruth to share the plan by 5/6')
    await page.getByLabel('Who will do it').waitFor()
    return (await page.getByLabel('By when').inputValue()).slice(5)
  }
  expect(await byWhen('en-GB')).toBe('06-05')
  expect(await byWhen('en-US')).toBe('05-06')
})

test('what somebody is called is said on every screen and understood in a sentence', async () => {
  const { mei, priya, pairWithMei: pairId } = cast
  const settings = await screens.open(mei, '/settings')
  await settings.getByLabel('What people call you').fill('Lindy')
  await settings.getByRole('button', { name: 'Keep' }).first().click()
  await settings.getByText('Kept.').waitFor()
  const page = await screens.open(priya, `/pairs/${pairId}/action-items`)
  await page.getByRole('heading', { name: 'Lindy & you' }).waitFor()
  await page.getByLabel('Add an action item').fill('Lindy to write to the guild by Friday')
  await page.keyboard.press('Enter')
  await page.getByText('Lindy promised you').first().waitFor()
  const kept = async () => (await mei.api.actionItems.list({ pairId, q: 'Write to the guild' }))[0]
  await expect.poll(kept).toMatchObject({ text: 'Write to the guild', ownerId: mei.personId })
})

test('both change the same at the same time: the second sees both wordings and loses neither', async () => {
  const { priya, tomas, pairId } = cast
  const id = newId()
  await priya.api.actionItems.add({ pairId, id, text: 'Ask the guild', ownerId: tomas.personId, dueOn: '2030-05-02' })
  const [lead, member] = await Promise.all(
    [priya, tomas].map((who) => screens.open(who, `/pairs/${pairId}/action-items`)),
  )
  for (const page of [lead!, member!]) {
    await page.getByRole('button', { name: 'More for: Ask the guild' }).click()
    await page.getByRole('menuitem', { name: 'Edit' }).click()
  }
  await lead!.getByLabel('What will be done').fill('Ask the guild about Fridays')
  await lead!.getByLabel('By when').last().fill('2030-06-03')
  await lead!.getByRole('button', { name: 'Keep', exact: true }).click()
  await lead!.getByRole('link', { name: 'Ask the guild about Fridays' }).waitFor()
  await member!.getByRole('link', { name: 'Ask the guild about Fridays' }).waitFor({ state: 'attached' })
  await member!.getByLabel('What will be done').fill('Ask the guild about Mondays')
  await member!.getByRole('button', { name: 'Keep', exact: true }).click()
  await member!.getByText('Theirs now reads: “Ask the guild about Fridays”').waitFor()
  expect(await member!.getByLabel('What will be done').inputValue()).toBe('Ask the guild about Mondays')
  expect((await tomas.api.actionItems.get({ id })).item.text).toBe('Ask the guild about Fridays')
  await member!.getByRole('button', { name: 'Keep mine' }).click()
  await lead!.getByRole('link', { name: 'Ask the guild about Mondays' }).waitFor()
  expect((await tomas.api.actionItems.get({ id })).item.dueOn).toBe('2030-06-03')
})

test('what is not one’s own is dropped with a reason, and the other finds it in the inbox', async () => {
  const { priya, tomas, pairId } = cast
  const text = 'Count the tickets'
  await priya.api.actionItems.add({ pairId, id: newId(), text, ownerId: tomas.personId })
  const page = await screens.open(priya, `/pairs/${pairId}/action-items`)
  await page.getByRole('button', { name: `More for: ${text}` }).click()
  await page.getByRole('menuitem', { name: 'Drop it' }).click()
  await page.getByRole('button', { name: 'Drop it' }).click()
  await page.getByLabel('Why does it go?').fill('The board counts them now')
  await page.getByRole('button', { name: 'Drop it' }).click()
  await page.getByText(`Dropped: ${text}`).waitFor()
  const other = await screens.open(tomas, '/inbox')
  await other.getByText(`Priya has dropped: ${text}`).click()
  await other.getByText('“The board counts them now”').waitFor()
})

test('what was carried over twice is asked about, and let go from there', async () => {
  const { ruth, priya, pairWithRuth: pairId } = cast
  const text = 'Write to the board'
  await ruth.api.actionItems.add({ pairId, id: newId(), text, ownerId: ruth.personId })
  for (const id of [newId(), newId()]) {
    await priya.api.meetings.holdNow({ pairId, id })
    await priya.api.meetings.wrapUp({ id, summary: '' })
  }
  const page = await screens.open(ruth, `/pairs/${pairId}/action-items`)
  await page.getByRole('button', { name: 'carried over twice' }).click()
  await page.getByText('Carried over twice. Is it still wanted?').waitFor()
  await page.getByRole('button', { name: 'Drop it' }).click()
  await page.getByLabel('Why does it go? If you like').waitFor()
  await page.getByRole('button', { name: 'Drop it' }).click()
  await page.getByText(`Dropped: ${text}`).waitFor()
})

test('an action item written without a connection is in its list at once, and on the other screen later', async () => {
  const { priya, tomas, pairId } = cast
  const [page, other] = await Promise.all(
    [priya, tomas].map((who) => screens.open(who, `/pairs/${pairId}/action-items`)),
  )
  await page!.getByLabel('Add an action item').fill('Tomás to ')
  await page!.getByLabel('Who will do it').waitFor()
  await page!.context().setOffline(true)
  await page!.getByLabel('Add an action item').fill('Tomás to pack the tent by Friday')
  await page!.keyboard.press('Enter')
  await page!.getByRole('link', { name: 'Pack the tent' }).waitFor()
  await page!.context().setOffline(false)
  await other!.getByRole('link', { name: 'Pack the tent' }).waitFor({ timeout: 30_000 })
})

test('what is changed without a connection shows at once and leaves the page free; the dialog is back where the other changed it too', async () => {
  const { priya, tomas, pairId } = cast
  const { id, text } = await priya.api.actionItems.add({
    pairId,
    id: newId(),
    text: 'Book a boat',
    ownerId: priya.personId,
  })
  const page = await screens.open(priya, `/pairs/${pairId}/action-items`, { width: 390 })
  await page.getByRole('button', { name: `More for: ${text}` }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByLabel('What will be done').fill('Book a boat for six')
  await page.context().setOffline(true)
  await tomas.api.actionItems.change({ id, text: 'Book two boats' })
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await page.getByRole('link', { name: 'Book a boat for six' }).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.context().setOffline(false)
  await page.getByText('Theirs now reads: “Book two boats”').waitFor({ timeout: 30_000 })
  expect(await page.getByLabel('What will be done').inputValue()).toBe('Book a boat for six')
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect((await tomas.api.actionItems.get({ id })).item.text).toBe('Book a boat for six')
})
