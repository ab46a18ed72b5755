import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather } from '../cast.ts'
import { openWorld, type World } from '../world.ts'
import { violations } from './axe.ts'
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

test('meeting room on a phone', async () => {
  const page = await screens.open(cast.priya, `/meetings/${cast.next}`, { width: 390 })
  expect(await violations(page)).toEqual([])
  await page.context().close()
})

test('on the narrowest phone the bar of a running meeting fits, with its clock in one line', async () => {
  const { id } = await cast.priya.api.meetings.holdNow({ pairId: cast.pairWithMei, id: newId() })
  const page = await screens.open(cast.priya, `/meetings/${id}`, { width: 320 })
  const wrapUp = await page.getByRole('button', { name: 'Wrap up' }).boundingBox()
  const clock = await page.locator('header time').boundingBox()
  expect(wrapUp!.x + wrapUp!.width).toBeLessThanOrEqual(320)
  expect(clock!.height).toBeLessThan(30)
  await page.context().close()
})

test('what was understood of a document, and where to split it', async () => {
  const page = await screens.open(cast.priya, `/pairs/${cast.pairId}/import`)
  await page.getByLabel('Your document').fill('## 6 Nov 2025\n- [ ] call\n- pay (only me)\n\nsaid\n\nMood: 7/10')
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByText('1 part stays as notes').click()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Split it in two' }).click()
  await page.getByRole('dialog').waitFor()
  expect(await violations(page)).toEqual([])
  await page.context().close()
})

test('the trust ledger and what stands behind it', async () => {
  const page = await screens.open(cast.priya, `/pairs/${cast.pairId}`)
  for (const name of ['Rhythm', 'Promises', 'Who brings the topics', 'How you two left']) {
    await page.getByRole('button', { name: name === 'How you two left' ? /Left the room/ : new RegExp(name) }).click()
    await page.getByRole('dialog', { name }).waitFor()
    expect([name, await violations(page)]).toEqual([name, []])
    await page.keyboard.press('Escape')
  }
  await page.context().close()
})

test('beginning private notes, and the settings of the coaches', async () => {
  const page = await screens.open(cast.priya, `/pairs/${cast.pairId}`)
  await page.getByRole('button', { name: 'Write one' }).click()
  await page.getByRole('dialog').getByText('Recovery code').waitFor()
  expect(await violations(page)).toEqual([])
  await page.goto(`${world.url}/settings`)
  for (const coach of ['Questions', 'Feedback']) await page.locator('summary').filter({ hasText: coach }).click()
  expect(await violations(page)).toEqual([])
  await page.context().close()
})

test('a check-out, and what one wanted', async () => {
  const page = await screens.open(cast.tomas, `/meetings/${cast.held}`)
  await page.getByText('How do you leave?').waitFor()
  expect(await violations(page)).toEqual([])
  await page.goto(`${world.url}/meetings/${cast.later}/prepare`)
  await page.getByRole('button', { name: 'What you wanted before' }).click()
  await page.getByRole('dialog').waitFor()
  expect(await violations(page)).toEqual([])
  await page.context().close()
})

test('wrapping up', async () => {
  const page = await screens.open(cast.priya, `/meetings/${cast.next}`)
  await page.getByRole('button', { name: /^(Start|Wrap up)$/ }).waitFor()
  if (await page.getByRole('button', { name: 'Start', exact: true }).isVisible())
    await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByRole('button', { name: 'Wrap up' }).click()
  await page.getByLabel('Summary, for you both').waitFor()
  expect(await violations(page)).toEqual([])
  await page.context().close()
})
