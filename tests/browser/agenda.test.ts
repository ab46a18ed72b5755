import type { Page } from 'playwright-core'
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

const texts = async (page: Page) =>
  (await page.locator('[data-point]').allInnerTexts()).map((text) => text.split('\n')[0])

test('by keyboard alone a point is added, edited, moved, deleted and brought back, and the other sees each at once', async () => {
  const page = await screens.open(cast.mei, `/pairs/${cast.pairWithMei}`)
  const other = await screens.open(cast.priya, `/pairs/${cast.pairWithMei}`, { width: 820 })
  await page.getByLabel('Add a talking point').waitFor()
  await other.getByLabel('Add a talking point').waitFor()
  await page.keyboard.press('n')
  await page.keyboard.type('The release')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nights without pages')
  await page.keyboard.press('Enter')
  await other.getByText('Nights without pages').waitFor()

  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await page.keyboard.press('End')
  await page.keyboard.type(' that moved twice')
  await page.keyboard.press('Enter')
  await other.getByText('The release that moved twice').waitFor()

  await page.locator('[data-point]').nth(1).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => texts(other)).toEqual(['Nights without pages', 'The release that moved twice'])

  await page.locator('[data-point]').nth(0).focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => texts(other)).toEqual(['The release that moved twice'])
  await expect.poll(() => inFocus(page)).toBe('The release that moved twice')
  await page.keyboard.press('Control+z')
  await expect.poll(() => texts(other)).toEqual(['Nights without pages', 'The release that moved twice'])
})

test('the keyboard stays with a point that moves from section to section', async () => {
  const page = await screens.open(cast.mei, `/pairs/${cast.pairWithMei}`)
  await page.locator('[data-point]').nth(1).focus()
  const press = async (key: string, section: string) => {
    await page.keyboard.press(key)
    await expect.poll(() => sectionOf('The release that moved twice')).toBe(section)
    await expect.poll(() => inFocus(page)).toBe('The release that moved twice')
  }
  for (const section of ['growth', 'feedback', 'lead']) await press('Alt+ArrowDown', section)
  for (const section of ['feedback', 'growth', 'theirs']) await press('Alt+ArrowUp', section)
})

async function sectionOf(text: string): Promise<string | undefined> {
  const [next] = await cast.priya.api.meetings.upcoming({ pairId: cast.pairWithMei })
  const { points } = await cast.priya.api.meetings.get({ id: next!.id })
  return points.find((point) => point.text === text)?.section
}

/** The words of the point that has the focus. */
const inFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('li')?.querySelector('[data-point] span')?.textContent)

test('when both changed the same point, neither wording is lost', async () => {
  const page = await screens.open(cast.mei, `/pairs/${cast.pairWithMei}`)
  await page.getByText('The release that moved twice').click()
  const field = page.getByLabel('What you want to talk about')
  await field.fill('The release, my words')
  const [next] = await cast.priya.api.meetings.upcoming({ pairId: cast.pairWithMei })
  const { points } = await cast.priya.api.meetings.get({ id: next!.id })
  const { id } = points.find(({ text }) => text === 'The release that moved twice')!
  await cast.priya.api.agenda.change({ id, text: 'The release, her words' })
  await field.press('Enter')
  await page.getByText('Meanwhile it was changed to: “The release, her words”').waitFor()
  expect(await field.inputValue()).toBe('The release, my words')
  await field.press('Enter')
  await expect.poll(async () => (await texts(page)).includes('The release, my words')).toBe(true)
})

test('a point can be dragged with the mouse', async () => {
  const page = await screens.open(cast.mei, `/pairs/${cast.pairWithMei}`)
  await page.waitForLoadState('networkidle')
  const [first, second] = await texts(page)
  await page.locator('[data-point]').nth(1).hover()
  const grip = page.getByRole('button', { name: `Move: ${second}` })
  const handle = await grip.boundingBox()
  const target = await page.locator('[data-point]').nth(0).boundingBox()
  await page.mouse.move(handle!.x + 8, handle!.y + 10)
  await page.mouse.down()
  await page.mouse.move(handle!.x + 8, handle!.y - 10, { steps: 4 })
  await expect.poll(() => grip.getAttribute('aria-pressed')).toBe('true')
  await page.mouse.move(target!.x + 8, target!.y + 4, { steps: 6 })
  // Let go once the row under the pointer has made room.
  await expect
    .poll(() =>
      page
        .locator('[data-point]')
        .nth(0)
        .evaluate((row) => getComputedStyle(row.closest('li')!).translate),
    )
    .not.toBe('none')
  await page.mouse.up()
  await expect.poll(() => texts(page)).toEqual([second, first])
})

test('a phone shows nothing wider than itself', async () => {
  for (const path of [
    '/',
    `/pairs/${cast.pairId}`,
    `/meetings/${cast.next}`,
    `/meetings/${cast.next}/prepare`,
    '/about-me',
    '/inbox',
    `/pairs/${cast.pairId}/about`,
    `/action-items/${cast.actionItem}`,
    '/questions',
    '/feedback?box=given',
    '/feedback?box=asked',
    `/feedback/${cast.feedback}`,
    `/feedback/${newId()}/write?to=${cast.tomas.personId}`,
    '/templates',
    `/meetings/${cast.held}`,
    '/people',
    '/settings',
  ]) {
    const page = await screens.open(cast.priya, path, { width: 320 })
    await page.waitForLoadState('networkidle')
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect([path, wider]).toEqual([path, 0])
  }
})
