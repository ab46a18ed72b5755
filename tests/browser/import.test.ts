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

const source = `## 13 November 2025: Outage

Agreed to slow down.
Mei sends the numbers on Friday

- [ ] book the room

Mood: 7/10

## Week 45

- holidays

## 30 October 2025

cancelled (travel)`

async function lookAt(content: string, width: number) {
  const page = await screens.open(cast.priya, `/pairs/${cast.pairWithMei}/import`, { width })
  await page.getByLabel('Your document').fill(content)
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByRole('heading', { name: 'Is this how it was?' }).waitFor()
  return page
}

test('everything that was understood is mended in its place, by keyboard, before it is kept', async () => {
  const { priya, mei, pairWithMei: pairId } = cast
  const page = await lookAt(source, 1360)
  const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value)

  await page.getByLabel('Title').first().fill('The outage')
  await page.getByLabel('Mood').selectOption('4')
  await page.getByLabel('Why it was skipped').fill('Priya was in Lisbon')
  await page.getByText('Nobody is named, so it becomes yours.').waitFor()
  await page.getByLabel('Who does it: Book the room').selectOption('both')
  await expect.poll(() => page.getByText('Nobody is named').count()).toBe(0)

  await page.getByText('1 part stays as notes').first().press('Enter')
  await page.getByRole('button', { name: 'Make an action item of: Mei sends the numbers' }).press('Enter')
  await expect.poll(focused).toBe('Send the numbers')
  await page.getByLabel('Due: Send the numbers').waitFor()

  await page.getByRole('button', { name: 'A meeting begins here' }).press('Enter')
  await expect.poll(focused).toBe('2025-11-13')
  await page.getByLabel('Day of the meeting').nth(1).fill('2025-11-06')
  await page.getByLabel('Day of the meeting').first().fill('2025-11-12')

  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.waitForURL('**/history')
  const history = await mei.api.meetings.history({ pairId })
  expect(
    history.map(({ startsAt, title, state, skipReason }) => [startsAt.slice(0, 10), title, state, skipReason]),
  ).toEqual([
    ['2025-11-12', 'The outage', 'held', ''],
    ['2025-11-06', 'Week 45', 'held', ''],
    ['2025-10-30', '', 'skipped', 'Priya was in Lisbon'],
  ])
  expect(history[0]!.mood).toBe(4)
  const { actionItems } = await priya.api.meetings.get({ id: history[0]!.id })
  expect(actionItems.map(({ text, ownerId, dueOn }) => [text, ownerId, dueOn]).sort()).toEqual([
    ['Book the room', null, null],
    ['Send the numbers', mei.personId, '2025-11-14'],
  ])
})

test('on a phone a meeting is split at any line, joined again and taken back', async () => {
  const page = await lookAt('## 3 July 2025\n\n- planning\n- roadmap\n\n## 26 June 2025\n\n- budget', 390)
  const days = () => page.getByLabel('Day of the meeting').count()
  await page.getByRole('button', { name: /^More for .*3 Jul/ }).click()
  await page.getByRole('menuitem', { name: 'Split it in two' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'roadmap' }).click()
  await expect.poll(days).toBe(3)
  await page.locator('section').getByText('Which day was this meeting?').waitFor()
  await page.getByRole('button', { name: /^More for .*26 Jun/ }).click()
  await page.getByRole('menuitem', { name: 'Join with the meeting above' }).click()
  await expect.poll(days).toBe(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(days).toBe(3)
})

test('what is empty is not offered to be kept', async () => {
  const page = await lookAt('---\n\n***', 1360)
  await page.getByText('There are no words in it to keep.').waitFor()
  expect(await page.getByRole('button', { name: 'Keep it' }).count()).toBe(0)
})
