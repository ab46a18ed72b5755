// Long, because the same note goes from device to device.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SealedNote } from '../../src/features/private-notes/contract.ts'
import { type Cast, gather } from '../cast.ts'
import { type Actor, answerTo, openWorld, type World } from '../world.ts'
import { begin, choose, field, PASSPHRASE, saved, unlock } from './private-notes.ts'
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

/** A device of somebody's own, put away after the test: it must not write into the next one. */
const devices: BrowserContext[] = []
const open = async (actor: Actor, path: string) => {
  const page = await screens.open(actor, path)
  devices.push(page.context())
  return page
}
afterEach(async () => {
  for (const device of devices.splice(0)) await device.close()
})

const room = () => `/meetings/${cast.next}`
const note = () => cast.priya.api.privateNotes.get({ aboutId: cast.next })
const unlocked = async (page: Page, lasting?: 'a day') => {
  await unlock(page, { passphrase: PASSPHRASE }, lasting)
  await field(page).waitFor()
}
const anotherTab = async (page: Page, path = room()) => {
  const other = await page.context().newPage()
  other.setDefaultTimeout(15_000)
  await other.goto(world.url + path)
  return other
}
const writeAtTheEnd = async (page: Page, words: string) => {
  await field(page).press('Control+End')
  await field(page).pressSequentially(words)
}

/** What this browser keeps of private notes: the kinds of it, not whose and what. */
const keptBy = (context: BrowserContext) =>
  context.pages()[0]!.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('rapport-private-notes')
      request.onsuccess = () => resolve(request.result)
    })
    const keys = database.transaction('kept').objectStore('kept').getAllKeys()
    await new Promise((resolve) => (keys.onsuccess = resolve))
    database.close()
    return keys.result.map((key) => String(key).split(' ')[0])
  })

/** Each begins with the same note of one line, which nobody has open. */
let first: SealedNote | null = null
beforeEach(async () => {
  const { api } = cast.priya
  const keys = await api.privateNotes.keys()
  if (first && keys.some(({ kind, keyId }) => kind === 'passphrase' && keyId === first!.keyId)) {
    const { aboutId, pairId, meetingId, keyId, ciphertext } = first
    await api.privateNotes.drop({ aboutId })
    await api.privateNotes.save({ aboutId, pairId, meetingId, keyId, ciphertext, was: 0 })
    return
  }
  await api.privateNotes.startOver()
  const page = await open(cast.priya, room())
  await begin(page)
  await field(page).pressSequentially('At the beginning.')
  await saved(page)
  first = await note()
  await page.close()
})

test('what is typed while another device’s words are on their way is kept, and goes in where the caret is', async () => {
  const [one, two] = [await open(cast.priya, room()), await open(cast.priya, room())]
  for (const page of [one, two]) await unlocked(page)
  await field(one).press('Control+End')
  await field(one).press('Enter')
  await field(one).pressSequentially('From the desk.')
  await saved(one)
  await two.route('**/api/v1/private-notes/*', async (route) => {
    if (route.request().method() === 'GET') await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await field(two).press('Control+Home')
  const merging = two.waitForRequest((request) => request.method() === 'GET' && request.url().includes('private-notes'))
  await field(two).pressSequentially('Typed before, ')
  await merging
  await field(two).pressSequentially('typed meanwhile, ', { delay: 50 })
  await two.getByText('From the desk.').waitFor()
  await field(two).pressSequentially('and typed after. ')
  await saved(two)
  const lines = ['Typed before, typed meanwhile, and typed after. At the beginning.', 'From the desk.']
  expect(await field(two).locator('p').allTextContents()).toEqual(lines)
  const third = await open(cast.priya, room())
  await unlocked(third)
  expect(await field(third).locator('p').allTextContents()).toEqual(lines)
  // Undoing is for one's own words: the other device's line stays.
  for (let times = 0; times < 60; times++) await field(two).press('Control+z')
  expect(await field(two).locator('p').allTextContents()).toEqual(['At the beginning.', 'From the desk.'])
})

test('two devices that wrote in the same place keep both, until one decides', async () => {
  const [one, two] = [await open(cast.priya, room()), await open(cast.priya, room())]
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

test('a note that was deleted on another device is begun anew with what is written here', async () => {
  const page = await open(cast.priya, room())
  await unlocked(page)
  await cast.priya.api.privateNotes.drop({ aboutId: cast.next })
  await writeAtTheEnd(page, ' And on.')
  await expect.poll(() => answerTo(note())).toBe('ok')
  await saved(page)
  expect(await field(page).textContent()).toBe('At the beginning. And on.')
})

test('without a network one goes on writing, and it is saved once there is one', async () => {
  const page = await open(cast.priya, room())
  await unlocked(page)
  const { version } = await note()
  await page.context().setOffline(true)
  await writeAtTheEnd(page, ' Written in a tunnel.')
  await page.getByText('kept on this device until there is a network').waitFor()
  await page.context().setOffline(false)
  await expect.poll(async () => (await note()).version).toBeGreaterThan(version)
})

test('two tabs that wrote without a network and were closed are brought together, and what clashes is shown', async () => {
  const one = await open(cast.priya, room())
  const two = await anotherTab(one)
  for (const page of [one, two]) await unlocked(page)
  await one.context().setOffline(true)
  await writeAtTheEnd(one, ' In one tab.')
  await writeAtTheEnd(two, ' In the other.')
  for (const page of [one, two]) await page.getByText('kept on this device until there is a network').waitFor()
  const { version } = await note()
  const later = await one.context().newPage()
  for (const page of [one, two]) await page.close()
  await later.context().setOffline(false)
  await later.goto(world.url + room())
  await unlocked(later)
  await later.getByText('Another device wrote in the same place').waitFor()
  const all = await later.getByRole('region', { name: 'Your private note on this meeting' }).textContent()
  for (const words of ['In one tab.', 'In the other.']) expect(all).toContain(words)
  await expect.poll(async () => (await note()).version).toBeGreaterThan(version)
  await saved(later)
  expect(await keptBy(later.context())).not.toContain('waiting')
})

test('what waits in a closed tab is sent once it is unlocked anywhere, though nobody opens that note', async () => {
  const page = await open(cast.priya, room())
  await unlocked(page)
  await page.context().setOffline(true)
  await writeAtTheEnd(page, ' Written in a tunnel.')
  await page.getByText('kept on this device until there is a network').waitFor()
  const { version } = await note()
  const later = await page.context().newPage()
  await page.close()
  await later.context().setOffline(false)
  await later.goto(`${world.url}/settings`)
  await unlock(later)
  await expect.poll(async () => (await note()).version).toBeGreaterThan(version)
})

test('locked in one tab is locked in all of this browser; unlocked for a day is unlocked in all', async () => {
  const one = await open(cast.priya, room())
  const two = await anotherTab(one)
  for (const page of [one, two]) await unlocked(page)
  await one.getByRole('button', { name: 'Lock now' }).click()
  for (const page of [one, two]) {
    await page.getByText('Locked on this device.').waitFor()
    expect(await page.getByText('At the beginning.').count()).toBe(0)
  }
  await unlocked(one)
  expect(await two.getByText('At the beginning.').count()).toBe(0)
  await one.getByRole('button', { name: 'Lock now' }).click()
  await unlocked(one, 'a day')
  await two.getByText('At the beginning.').waitFor()
  await two.reload()
  await two.getByText('At the beginning.').waitFor()
  await two.getByRole('button', { name: 'Lock now' }).click()
  await one.getByText('Locked on this device.').waitFor()
  expect(await keptBy(one.context())).not.toContain('day')
  await one.reload()
  await one.getByText('Locked on this device.').waitFor()
})

test('unlocked for a day is locked when the day is over, while one looks and after', async () => {
  const page = await open(cast.priya, '/sign-in')
  await page.clock.install()
  await page.goto(world.url + room())
  await unlocked(page, 'a day')
  await page.clock.fastForward('23:00:00')
  await page.getByText('At the beginning.').waitFor()
  await page.clock.fastForward('01:00:11')
  await page.getByText('Locked on this device.').waitFor()
  expect(await page.getByText('At the beginning.').count()).toBe(0)
  await expect.poll(() => keptBy(page.context())).not.toContain('day')
})

test('a day that ended while the browser was closed leaves no key on this device', async () => {
  const page = await open(cast.priya, room())
  await unlocked(page, 'a day')
  const later = await page.context().newPage()
  await page.close()
  await later.clock.install({ time: Date.now() + 25 * 3_600_000 })
  await later.goto(world.url + room())
  await later.getByText('Locked on this device.').waitFor()
  await expect.poll(() => keptBy(later.context())).not.toContain('day')
})

test('signing out locks every tab and leaves neither key nor note on this device', async () => {
  const guest = await world.actor(cast.priya)
  const one = await open(guest, room())
  await unlocked(one, 'a day')
  const two = await anotherTab(one, '/settings')
  await two.getByRole('button', { name: 'Lock now' }).waitFor()
  await two.getByRole('button', { name: 'Sign out' }).click()
  await two.waitForURL(/sign-in/)
  await expect.poll(() => one.getByText('At the beginning.').count()).toBe(0)
  expect(await keptBy(one.context())).toEqual([])
})

test('a session that is ended elsewhere locks and forgets; what could not be saved waits, sealed, for its writer', async () => {
  const guest = await world.actor(cast.priya)
  const page = await open(guest, room())
  await unlocked(page, 'a day')
  await guest.api.identity.signOut()
  await writeAtTheEnd(page, ' Written too late.')
  await page.waitForURL(/sign-in/)
  expect(await page.getByText('At the beginning.').count()).toBe(0)
  await expect.poll(() => keptBy(page.context())).toEqual(['waiting'])
  const [name, value] = (await world.actor(cast.priya)).cookie.split('=') as [string, string]
  await page.context().addCookies([{ name, value, url: world.url }])
  await page.goto(world.url + room())
  await unlocked(page)
  await page.getByText('Written too late.').waitFor()
  await saved(page)
})

test('a session that is ended elsewhere locks within minutes, though nobody does anything', async () => {
  const guest = await world.actor(cast.priya)
  const page = await open(guest, '/sign-in')
  await page.clock.install()
  await page.goto(world.url + room())
  await unlocked(page)
  await guest.api.identity.signOut()
  await page.clock.fastForward('01:30')
  await page.waitForURL(/sign-in/)
  expect(await page.getByText('At the beginning.').count()).toBe(0)
})

test('a page that was loaded unlocks without a network; one that was not says so and stays', async () => {
  const ready = (page: Page) => page.getByRole('button', { name: 'Unlock', exact: true }).waitFor()
  const early = await open(cast.priya, room())
  await ready(early)
  await early.context().setOffline(true)
  await early.getByRole('button', { name: 'Unlock', exact: true }).click()
  await early.getByText('Unlocking could not be fetched.').waitFor()
  await early.getByRole('button', { name: 'Notes on the whole meeting' }).waitFor()
  await early.context().setOffline(false)
  await unlocked(early)
  // What it read once it keeps, sealed: that opens later too, though the code has to be there by then.
  await early.getByText('At the beginning.').waitFor()
  const fetched = early.waitForResponse(/argon2-worker/)
  await early.reload()
  await ready(early)
  await fetched
  await early.waitForLoadState('networkidle')
  await early.context().setOffline(true)
  await unlocked(early)
  await early.getByText('At the beginning.').waitFor()
})

test('whoever begins on a second device is offered to unlock what the first began', async () => {
  const device = () => open(cast.tomas, room())
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

test('a device with the key from before starting over is refused and told; what it would write is not kept', async () => {
  const old = await open(cast.priya, room())
  await unlocked(old)
  const fresh = await open(cast.priya, '/settings')
  await fresh.getByRole('button', { name: 'Everything is lost: start over' }).click()
  await fresh.getByLabel('Write “delete” to go on').fill('delete')
  await fresh.getByRole('button', { name: 'Delete them and start over' }).click()
  await fresh.getByText('You have written none yet.').waitFor()
  await fresh.goto(world.url + room())
  await begin(fresh)
  await writeAtTheEnd(old, ' With the old key.')
  await old.getByText('nothing more is saved with the one here').waitFor()
  expect(await field(old).textContent()).toContain('With the old key.')
  await old.getByRole('button', { name: 'Unlock again' }).click()
  await old.getByText('on another device you have made a new key').waitFor()
  await unlocked(old)
  expect(await field(old).textContent()).toBe('')
})

test('what a device wrote without a network before the key was changed elsewhere is kept with the new key', async () => {
  const away = await open(cast.priya, room())
  await unlocked(away)
  await away.context().setOffline(true)
  await writeAtTheEnd(away, ' Written in a tunnel.')
  await away.getByText('kept on this device until there is a network').waitFor()
  const desk = await open(cast.priya, '/settings')
  await desk.getByRole('button', { name: 'Change passphrase and code' }).click()
  await desk.getByRole('dialog').getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE)
  await choose(desk, 'New passphrase', 'five other words this time')
  await desk.getByRole('button', { name: 'Change them' }).click()
  await desk.getByText('From now on the new passphrase').waitFor()
  await away.context().setOffline(false)
  await away.getByText('nothing more is saved with the one here').waitFor()
  await away.getByRole('button', { name: 'Unlock again' }).click()
  await unlock(away, { passphrase: PASSPHRASE })
  await away.getByText('This passphrase does not open your notes.').waitFor()
  await away.getByRole('dialog').getByRole('textbox', { name: 'Passphrase' }).fill('five other words this time')
  await away.getByRole('dialog').getByRole('button', { name: 'Unlock' }).click()
  await away.getByText('Written in a tunnel.').waitFor()
  await saved(away)
})
