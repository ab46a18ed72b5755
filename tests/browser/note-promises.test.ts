import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather, point } from '../cast.ts'
import { type Actor, openWorld, type World } from '../world.ts'
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

/** Notes nobody has written in yet, open on the screens of these. */
async function notesOn(text: string, ...who: Actor[]): Promise<Page[]> {
  await cast.tomas.api.agenda.add(point(cast.pairId, text))
  return Promise.all(
    who.map(async (actor) => {
      const page = await screens.open(actor, `/meetings/${cast.next}`)
      await page.locator('[data-point]').filter({ hasText: text }).click()
      await note(page).click()
      return page
    }),
  )
}
const note = (page: Page) => page.getByRole('textbox', { name: /^Notes on: / })
const chip = (page: Page, words: string | RegExp) => page.getByRole('textbox').getByRole('button', { name: words })
const offers = (page: Page) => page.getByRole('button', { name: 'Make it an action item' })

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
  await lead.getByLabel('Who will do it').waitFor()
  expect(JSON.stringify(await tomas.api.actionItems.list({ state: 'all' }))).not.toContain('Draft the plan')
  await lead.keyboard.press('Enter')
  await lead.keyboard.type('And more.')
  await expect.poll(() => chip(lead, /Draft the plan/).textContent()).toMatch(/^Tomás: Draft the plan · due/)
  await expect.poll(() => chip(member, /Draft the plan/).textContent()).toMatch(/^You: Draft the plan · due/)
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
  await chip(lead, /Draft the plan/).click()
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

test('a line that reads like an action item is offered once it is finished; nothing is kept before it is confirmed', async () => {
  const { priya, tomas, pairId } = cast
  const [page] = (await notesOn('The importer', priya)) as [Page]
  const made = async () => (await tomas.api.actionItems.list({ pairId, q: 'importer plan' })).length
  await page.keyboard.type('Tomás will share the importer plan by Friday')
  await page.waitForTimeout(4000) // the offers are loaded behind the page
  expect(await offers(page).count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.keyboard.type('He was glad about the hand-over on Monday.')
  await page.keyboard.press('Enter')
  await offers(page).waitFor()
  expect(await offers(page).count()).toBe(1)

  await offers(page).click()
  await page.getByLabel('Who will do it').waitFor()
  await page.keyboard.press('Escape')
  await page.getByLabel('Who will do it').waitFor({ state: 'detached' })
  expect(await note(page).textContent()).toContain('Tomás will share the importer plan by Friday')
  expect(await made()).toBe(0)

  await page.keyboard.press('Control+Enter')
  await page.getByLabel('Who will do it').waitFor()
  await page.keyboard.press('Enter')
  await chip(page, 'Tomás: Share the importer plan · due').waitFor()
  await expect.poll(made).toBe(1)
  expect(await note(page).textContent()).not.toContain('Tomás will share')
  expect(await note(page).textContent()).toContain('He was glad about the hand-over on Monday.')
})

test('in a list it takes the place of its line, and the rest of the list stays as it was', async () => {
  const [page] = (await notesOn('What comes first', cast.priya)) as [Page]
  await page.keyboard.type('1. First the outage')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Tomás to write to sales by Friday')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Then the guild')
  await note(page).getByText('Tomás to write to sales').click()
  await page.waitForTimeout(300) // the editor hears a moment later where the caret is now
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('Who will do it').waitFor()
  await page.keyboard.press('Enter')
  await chip(page, 'Tomás: Write to sales').waitFor()
  const lists = note(page).locator('ol')
  expect(await lists.allTextContents()).toEqual(['First the outage', 'Then the guild'])
  expect(await lists.last().getAttribute('start')).toBe('2')
})

test('a chip that is undone goes from the notes alone; that is said, and dropping it too is one press', async () => {
  const { priya, pairId } = cast
  const [page] = (await notesOn('The caterer', priya)) as [Page]
  await page.keyboard.type('[] I to call the caterer by Friday')
  await page.waitForTimeout(800) // what is undone is what was done after a pause
  await page.keyboard.press('Enter')
  await page.getByLabel('Who will do it').waitFor()
  await page.keyboard.press('Enter')
  await chip(page, 'You: Call the caterer').waitFor()
  await page.keyboard.press('Control+z')
  await chip(page, 'You: Call the caterer').waitFor({ state: 'detached' })
  await page.getByText('Out of the notes. The action item stays: Call the caterer').waitFor()
  await page.getByRole('button', { name: 'Drop it too' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Drop it' }).click()
  await expect.poll(async () => (await priya.api.actionItems.list({ pairId, q: 'caterer' })).length).toBe(0)
})

test('the row stays while the other writes, and its chip stands where the line was', async () => {
  const [lead, member] = (await notesOn('The small room', cast.priya, cast.tomas)) as [Page, Page]
  await lead.keyboard.type('[] book the small room next sprint')
  await lead.keyboard.press('Enter')
  await lead.getByText('Which day is “next sprint”?').waitFor()
  await member.keyboard.press('Control+Home')
  await member.keyboard.type('Written above it. ')
  await note(lead).getByText('Written above it.').waitFor()
  await lead.getByRole('group', { name: 'Who takes this?' }).getByRole('button', { name: 'Both' }).click()
  await lead.getByRole('button', { name: 'Add', exact: true }).click()
  for (const page of [lead, member]) await chip(page, 'Both: Book the small room').waitFor()
  expect(await note(member).textContent()).not.toContain('next sprint')
})

test('a point that reads like an action item is one in two presses, and no point then', async () => {
  const { priya, tomas, pairId } = cast
  const page = await screens.open(priya, `/pairs/${pairId}`, { width: 390 })
  const field = page.getByLabel('Add a talking point')
  await field.fill('How the guild went')
  await page.waitForTimeout(600)
  expect(await offers(page).count()).toBe(0)
  await field.fill('Tomás to write to the guild by Friday')
  await offers(page).click()
  await page.keyboard.press('Escape')
  expect(await field.inputValue()).toBe('Tomás to write to the guild by Friday')
  await offers(page).click()
  await page.getByLabel('Who will do it').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Write to the guild').first().waitFor()
  expect(await field.inputValue()).toBe('')
  const [item] = await tomas.api.actionItems.list({ pairId, q: 'Write to the guild' })
  expect(item).toMatchObject({ ownerId: tomas.personId, meetingId: cast.next })
  const { points } = await tomas.api.meetings.get({ id: cast.next })
  expect(points.map(({ text }) => text)).not.toContain('Tomás to write to the guild by Friday')
})

test('what was offered is read, and shown at once, on a phone whose network went meanwhile', async () => {
  const { tomas, pairId } = cast
  const page = await screens.open(tomas, `/pairs/${pairId}`, { width: 390 })
  await page.getByLabel('Add a talking point').fill('I will pack the slides by Friday')
  await offers(page).waitFor()
  await page.context().setOffline(true)
  await offers(page).tap()
  await expect.poll(() => page.getByLabel('Who will do it').inputValue()).toBe(tomas.personId)
  await page.getByRole('textbox', { name: 'Add an action item' }).press('Enter')
  await page.getByRole('checkbox', { name: 'Pack the slides' }).waitFor()
  await page.context().setOffline(false)
  const kept = () => tomas.api.actionItems.list({ pairId, q: 'Pack the slides' })
  await expect.poll(kept, { timeout: 30_000 }).toMatchObject([{ ownerId: tomas.personId, dueOn: expect.any(String) }])
})

test('a sentence both agree on, worded by both at once: the second sees both and chooses', async () => {
  const { priya, tomas, sharedPoint, next } = cast
  const id = newId()
  await priya.api.clarities.say({ id, talkingPointId: sharedPoint, meetingId: next, text: 'He decides' })
  const pages = await Promise.all(
    [priya, tomas].map(async (who) => {
      const page = await screens.open(who, `/meetings/${next}`)
      await page.locator('[data-point]').filter({ hasText: 'keeps coming up' }).click()
      await page.getByRole('button', { name: 'More for: He decides' }).click()
      await page.getByRole('menuitem', { name: 'Word it differently' }).click()
      return page
    }),
  )
  const [lead, member] = pages as [Page, Page]
  const words = (page: Page) => page.getByLabel('Word it differently')
  await words(lead).fill('He decides alone')
  await words(lead).press('Enter')
  await lead.getByText('He decides alone').waitFor()
  await expect
    .poll(async () => (await tomas.api.meetings.get({ id: next })).clarities[0]!.text)
    .toBe('He decides alone')
  await member.waitForTimeout(500) // the other's screen has read it by now
  await words(member).fill('He decides, and says so')
  await words(member).press('Enter')
  await member.getByText('Priya worded it meanwhile: “He decides alone”').waitFor()
  expect(await words(member).inputValue()).toBe('He decides, and says so')
  await words(member).blur()
  expect((await tomas.api.meetings.get({ id: next })).clarities[0]!.text).toBe('He decides alone')
  await member.getByRole('button', { name: 'Keep mine' }).click()
  await lead.getByText('He decides, and says so').waitFor()
})
