import type { Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerTo } from '../world.ts'
import { devices } from './private-devices.ts'
import { begin, choose, field, keptBy, saved, unlock, unlocked, writeAtTheEnd } from './private-notes.ts'

const here = devices()

test('what is typed while another device’s words are on their way is kept, and goes in where the caret is', async () => {
  const [one, two] = [await here.open(here.cast.priya, here.room()), await here.open(here.cast.priya, here.room())]
  for (const page of [one, two]) await unlocked(page)
  await field(one).press('Control+End')
  await field(one).press('Enter')
  await field(one).pressSequentially('From the desk.')
  await saved(one)
  let arrive = () => {}
  const onTheirWay = new Promise<void>((resolve) => (arrive = resolve))
  await two.route('**/api/v1/private-notes/*', async (route) => {
    if (route.request().method() === 'GET') await onTheirWay
    await route.continue()
  })
  await field(two).press('Control+Home')
  const merging = two.waitForRequest((request) => request.method() === 'GET' && request.url().includes('private-notes'))
  await field(two).pressSequentially('Typed before, ')
  await merging
  await field(two).pressSequentially('typed meanwhile, ')
  arrive()
  await two.getByText('From the desk.').waitFor()
  await field(two).pressSequentially('and typed after. ')
  await saved(two)
  const lines = ['Typed before, typed meanwhile, and typed after. At the beginning.', 'From the desk.']
  expect(await field(two).locator('p').allTextContents()).toEqual(lines)
  const third = await here.open(here.cast.priya, here.room())
  await unlocked(third)
  expect(await field(third).locator('p').allTextContents()).toEqual(lines)
  // Undoing is for one's own words: the other device's line stays.
  for (let times = 0; times < 60 && (await field(two).textContent())!.includes('Typed'); times++)
    await field(two).press('Control+z')
  for (let times = 0; times < 3; times++) await field(two).press('Control+z')
  expect(await field(two).locator('p').allTextContents()).toEqual(['At the beginning.', 'From the desk.'])
})

test('two devices that wrote in the same place keep both, until one decides', async () => {
  const [one, two] = [await here.open(here.cast.priya, here.room()), await here.open(here.cast.priya, here.room())]
  for (const page of [one, two]) await unlocked(page)
  await writeAtTheEnd(one, ' From the desk.')
  await saved(one)
  await writeAtTheEnd(two, ' From the phone.')
  await two.getByText('Another device wrote in the same place').waitFor()
  await two.getByText('From the desk.').waitFor()
  await two.getByRole('button', { name: 'Add it below' }).click()
  await expect.poll(() => field(two).textContent()).toContain('From the desk.')
  expect(await field(two).textContent()).toContain('From the phone.')
  await saved(two)
})

test('what was saved though the answer was lost is not taken for the words of another device', async () => {
  const page = await here.open(here.cast.priya, here.room())
  await unlocked(page)
  const lose = async (route: Route) => {
    if (route.request().method() !== 'PUT') return route.continue()
    await route.fetch()
    await route.abort()
  }
  await page.route('**/api/v1/private-notes/*', lose)
  const { version } = await here.note()
  await writeAtTheEnd(page, ' Sent,')
  await expect.poll(async () => (await here.note()).version).toBeGreaterThan(version)
  await page.getByText('kept on this device until there is a network').waitFor()
  await page.unroute('**/api/v1/private-notes/*', lose)
  await writeAtTheEnd(page, ' and written on.')
  await saved(page)
  expect(await field(page).textContent()).toBe('At the beginning. Sent, and written on.')
  expect(await page.getByText('Another device wrote').count()).toBe(0)
})

test('a note that was deleted on another device is begun anew with what is written here', async () => {
  const page = await here.open(here.cast.priya, here.room())
  await unlocked(page)
  await here.cast.priya.api.privateNotes.drop({ aboutId: here.cast.next })
  await writeAtTheEnd(page, ' And on.')
  await expect.poll(() => answerTo(here.note())).toBe('ok')
  await saved(page)
  expect(await field(page).textContent()).toBe('At the beginning. And on.')
})

test('without a network one goes on writing, and it is saved as soon as there is one', async () => {
  const page = await here.open(here.cast.priya, '/sign-in')
  await page.clock.install()
  await page.goto(here.world.url + here.room())
  await unlocked(page)
  const { version } = await here.note()
  await page.context().setOffline(true)
  await writeAtTheEnd(page, ' Written in a tunnel.')
  await page.getByText('kept on this device until there is a network').waitFor()
  await page.clock.pauseAt(Date.now() + 60_000) // from here on nothing happens because time goes by
  await page.context().setOffline(false)
  await expect.poll(async () => (await here.note()).version).toBeGreaterThan(version)
})

test('two tabs that wrote without a network and were closed are brought together, and what clashes is shown', async () => {
  const one = await here.open(here.cast.priya, here.room())
  const two = await here.anotherTab(one)
  for (const page of [one, two]) await unlocked(page)
  await one.context().setOffline(true)
  await writeAtTheEnd(one, ' In one tab.')
  await writeAtTheEnd(two, ' In the other.')
  for (const page of [one, two]) await page.getByText('kept on this device until there is a network').waitFor()
  const { version } = await here.note()
  const later = await one.context().newPage()
  for (const page of [one, two]) await page.close()
  await later.context().setOffline(false)
  await later.goto(here.world.url + here.room())
  await unlocked(later)
  await later.getByText('Another device wrote in the same place').waitFor()
  const all = await later.getByRole('region', { name: 'Your private note on this meeting' }).textContent()
  for (const words of ['In one tab.', 'In the other.']) expect(all).toContain(words)
  await expect.poll(async () => (await here.note()).version).toBeGreaterThan(version)
  await saved(later)
  expect(await keptBy(later.context())).not.toContain('waiting')
})

test('what waits in a closed tab is sent once it is unlocked anywhere, though nobody opens that note', async () => {
  const page = await here.open(here.cast.priya, here.room())
  await unlocked(page)
  await page.context().setOffline(true)
  await writeAtTheEnd(page, ' Written in a tunnel.')
  await page.getByText('kept on this device until there is a network').waitFor()
  const { version } = await here.note()
  const later = await page.context().newPage()
  await page.close()
  await later.context().setOffline(false)
  await later.goto(`${here.world.url}/settings`)
  await unlock(later)
  await expect.poll(async () => (await here.note()).version).toBeGreaterThan(version)
})

test('whoever begins on a second device is offered to unlock what the first began', async () => {
  const device = () => here.open(here.cast.tomas, here.room())
  const [one, two, three] = [await device(), await device(), await device()]
  await two.getByRole('button', { name: 'Write one' }).click()
  await two.getByRole('dialog').getByRole('textbox', { name: 'Passphrase' }).waitFor()
  await three.getByRole('button', { name: 'Write one' }).waitFor()
  await begin(one)
  await choose(two, 'Passphrase', 'some other words here')
  await two.getByRole('dialog').getByRole('button', { name: 'Begin' }).click()
  await two.getByText('You have begun private notes already').waitFor()
  await two.getByRole('dialog', { name: 'Unlock your private notes' }).waitFor()
  await three.getByRole('button', { name: 'Write one' }).click()
  await three.getByRole('dialog', { name: 'Unlock your private notes' }).waitFor()
})
