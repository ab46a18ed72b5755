import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { type Cast, gather } from '../cast.ts'
import { openWorld, type World } from '../world.ts'
import { openScreens, type Screens } from './screens.ts'

const pages: [string, (cast: Cast) => string][] = [
  ['today', () => '/'],
  ['action items', () => '/action-items'],
  ['an action item', ({ actionItem }) => `/action-items/${actionItem}`],
  ['inbox', () => '/inbox'],
  ['questions', () => '/questions'],
  ['templates', () => '/templates'],
  ['people', () => '/people'],
  ['import of people', () => '/people/import'],
  ['settings', () => '/settings'],
  ['search', () => '/search?q=xylophone'],
  ['new one-on-one', () => '/pairs/new'],
  ['pair', ({ pairId }) => `/pairs/${pairId}`],
  ['history', ({ pairId }) => `/pairs/${pairId}/history`],
  ['action items of a pair', ({ pairId }) => `/pairs/${pairId}/action-items`],
  ['feedback of a pair', ({ pairId }) => `/pairs/${pairId}/feedback`],
  ['about the other', ({ pairId }) => `/pairs/${pairId}/about`],
  ['about me', () => '/about-me'],
  ['prepare', ({ next }) => `/meetings/${next}/prepare`],
  ['rhythm', ({ pairId }) => `/pairs/${pairId}/settings`],
  ['import of a document', ({ pairId }) => `/pairs/${pairId}/import`],
  ['meeting room', ({ next }) => `/meetings/${next}`],
  ['record of a meeting', ({ held }) => `/meetings/${held}`],
  ['feedback received', () => '/feedback'],
  ['feedback given, with its balance', () => '/feedback?box=given'],
  ['feedback asked', () => '/feedback?box=asked'],
  ['asking for feedback', () => '/feedback?box=asked&ask=true'],
  ['feedback to read', ({ feedback }) => `/feedback/${feedback}`],
  ['feedback to change', ({ feedback }) => `/feedback/${feedback}/write`],
  ['feedback to write', ({ tomas }) => `/feedback/${newId()}/write?to=${tomas.personId}`],
  ['a page that is not there', () => '/nowhere'],
]

/** Every page, and what opens on it, as axe sees it in one of the two schemes. A file for each: they run side by side. */
export function axeFindsNothingIn(scheme: 'light' | 'dark'): void {
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

  // One browser for all of them, as somebody who goes from page to page.
  let page: Awaited<ReturnType<Screens['open']>>
  beforeAll(async () => {
    page = await screens.open(cast.priya, '/', { scheme })
  })
  afterAll(() => page.context().close())
  test.each(pages)('%s', async (_name, path) => {
    await page.goto(world.url + path(cast))
    expect(await violations(page)).toEqual([])
  })

  test.each([
    ['sign in', '/sign-in'],
    ['welcome', '/welcome'],
    ['an invitation that is over', '/invitation/over'],
  ])('%s', async (_name, path) => {
    const page = await screens.open(null, path, { scheme })
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  test('meeting room on a phone', async () => {
    const page = await screens.open(cast.priya, `/meetings/${cast.next}`, { scheme, width: 390 })
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  test('what was understood of a document, and where to split it', async () => {
    const page = await screens.open(cast.priya, `/pairs/${cast.pairId}/import`, { scheme })
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
    const page = await screens.open(cast.priya, `/pairs/${cast.pairId}`, { scheme })
    for (const name of ['Rhythm', 'Promises', 'Who brings the topics', 'How you two left']) {
      await page.getByRole('button', { name: name === 'How you two left' ? /Left the room/ : new RegExp(name) }).click()
      await page.getByRole('dialog', { name }).waitFor()
      expect([name, await violations(page)]).toEqual([name, []])
      await page.keyboard.press('Escape')
    }
    await page.context().close()
  })

  test('beginning private notes, and the settings of the coaches', async () => {
    const page = await screens.open(cast.priya, `/pairs/${cast.pairId}`, { scheme })
    await page.getByRole('button', { name: 'Write one' }).click()
    await page.getByRole('dialog').getByText('Recovery code').waitFor()
    expect(await violations(page)).toEqual([])
    await page.goto(`${world.url}/settings`)
    for (const coach of ['Questions', 'Feedback']) await page.locator('summary').filter({ hasText: coach }).click()
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  test('a check-out, and what one wanted', async () => {
    const page = await screens.open(cast.tomas, `/meetings/${cast.held}`, { scheme })
    await page.getByText('How do you leave?').waitFor()
    expect(await violations(page)).toEqual([])
    await page.goto(`${world.url}/meetings/${cast.later}/prepare`)
    await page.getByRole('button', { name: 'What you wanted before' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  test('wrapping up', async () => {
    const page = await screens.open(cast.priya, `/meetings/${cast.next}`, { scheme })
    await page.getByRole('button', { name: /^(Start|Wrap up)$/ }).waitFor()
    if (await page.getByRole('button', { name: 'Start', exact: true }).isVisible())
      await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByRole('button', { name: 'Wrap up' }).click()
    await page.getByLabel('Summary, for you both').waitFor()
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })
}

async function violations(page: Awaited<ReturnType<Screens['open']>>): Promise<string[]> {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
