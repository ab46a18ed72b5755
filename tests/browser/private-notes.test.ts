// Long, because one story runs through it: the same note, from the first word to starting over.
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, gather } from '../cast.ts'
import { openWorld, type World } from '../world.ts'
import { begin, blurOf, field, PASSPHRASE, saved, unlock } from './private-notes.ts'
import { openScreens, type Screens } from './screens.ts'

const WORD = 'zephyranthes'

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

const room = () => `/meetings/${cast.next}`
let recoveryCode: string

test('the first note is begun with a passphrase and a code, and not before', async () => {
  const page = await screens.open(cast.priya, room())
  await page.getByRole('button', { name: 'Write one' }).waitFor()
  expect(await cast.priya.api.privateNotes.keys()).toEqual([])
  recoveryCode = await begin(page)
  expect((await cast.priya.api.privateNotes.keys()).map(({ kind }) => kind).toSorted()).toEqual([
    'passphrase',
    'recovery',
  ])
  await field(page).pressSequentially(`He lit up about the ${WORD} talk.`)
  await saved(page)
})

test('it is blurred until one turns to it', async () => {
  const page = await screens.open(cast.priya, room())
  await unlock(page)
  await page.getByText(WORD).first().waitFor()
  const blur = () => blurOf(field(page))
  await page.getByRole('button', { name: 'Notes on the whole meeting' }).click()
  await expect.poll(blur).toContain('blur')
  await field(page).hover()
  expect(await blur()).toContain('blur')
  await field(page).focus()
  await expect.poll(blur).not.toContain('blur')
  // The caret stays in it while another window is the one to look at.
  await page.evaluate(() => {
    document.hasFocus = () => false
    dispatchEvent(new Event('blur'))
  })
  await expect.poll(blur).toContain('blur')
  expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true)
})

test('beside past meetings it says why private notes are missing, and shows them blurred until one turns to them', async () => {
  const record = await screens.open(cast.priya, `/meetings/${cast.held}`)
  await unlock(record)
  await field(record).pressSequentially('An aardvark of a meeting.')
  await saved(record)
  const page = await screens.open(cast.priya, `/pairs/${cast.pairId}/history`)
  await page.getByText('Your private notes are locked on this device.').waitFor()
  await unlock(page, { passphrase: PASSPHRASE }, 'this tab', 'Unlock to see them here')
  await page.getByText('Your private note', { exact: true }).click()
  const text = page.getByText('An aardvark of a meeting.')
  await text.hover()
  expect(await blurOf(text)).toContain('blur')
  await page.keyboard.press('Tab')
  await expect.poll(() => blurOf(text)).not.toContain('blur')
  await page.keyboard.press('Tab')
  await expect.poll(() => blurOf(text)).toContain('blur')
  await text.click()
  await expect.poll(() => blurOf(text)).not.toContain('blur')
  await page.goto(`${world.url}/search?q=aardvark`)
  await unlock(page, { passphrase: PASSPHRASE }, 'this tab', 'Unlock to search them too')
  await expect.poll(() => blurOf(page.getByText('An aardvark of a meeting.'))).toContain('blur')
  await cast.priya.api.privateNotes.drop({ aboutId: cast.held })
})

test('a wrong passphrase opens nothing and says what to do; the code from paper opens it; locked is locked', async () => {
  const page = await screens.open(cast.priya, room())
  await unlock(page, { passphrase: 'four plain words her' })
  await page.getByText('This passphrase does not open your notes.').waitFor()
  await page.getByRole('button', { name: 'Not now' }).click()
  await unlock(page, { code: recoveryCode.toLowerCase().replaceAll('-', ' ') })
  await page.getByText(WORD).first().waitFor()
  await page.getByRole('button', { name: 'Lock now' }).click()
  await page.getByText('Locked on this device.').waitFor()
  expect(await page.getByText(WORD).count()).toBe(0)
})

test('a damaged note, and one put in the place of another, are refused with a clear message and a way out', async () => {
  const { api } = cast.priya
  const { keyId, ciphertext, version } = await api.privateNotes.get({ aboutId: cast.next })
  const beside = { aboutId: cast.held, pairId: cast.pairId, meetingId: cast.held, keyId }
  await api.privateNotes.save({ ...beside, ciphertext, was: 0 })
  const page = await screens.open(cast.priya, `/meetings/${cast.held}`)
  await unlock(page)
  await page.getByText('This note cannot be opened').waitFor()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click()
  await field(page).waitFor()
  await expect(api.privateNotes.get({ aboutId: cast.held })).rejects.toMatchObject({ code: 'not_found' })
  const damaged = `${ciphertext.slice(0, 60)}${ciphertext[60] === 'A' ? 'B' : 'A'}${ciphertext.slice(61)}`
  const broken = await api.privateNotes.save({
    aboutId: cast.next,
    pairId: cast.pairId,
    meetingId: cast.next,
    keyId,
    ciphertext: damaged,
    was: version,
  })
  const other = await screens.open(cast.priya, room())
  await unlock(other)
  await other.getByText('This note cannot be opened').waitFor()
  await api.privateNotes.save({
    aboutId: cast.next,
    pairId: cast.pairId,
    meetingId: cast.next,
    keyId,
    ciphertext,
    was: broken.version,
  })
})

test('one’s own notes are found on this device, stand on the prep page, and nowhere for the other', async () => {
  const page = await screens.open(cast.priya, `/search?q=${WORD}`)
  await page.getByText('Nothing has these words.').waitFor()
  await page.getByRole('button', { name: 'Unlock to search them too' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE)
  await page.getByRole('dialog').getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('list', { name: 'In your private notes' }).getByText(WORD).waitFor()
  // Once unlocked, the tab goes on without asking again.
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Tomás Oliveira' }).first().click()
  await page.getByRole('link', { name: /^Prepare for/ }).click()
  await page.getByRole('textbox', { name: 'Your private note on working together' }).waitFor()
  const other = await screens.open(cast.tomas, `/search?q=${WORD}`)
  await other.getByText('Nothing has these words.').waitFor()
  expect(await other.getByText('private notes').count()).toBe(0)
})

test('the version kept beside a note is found as well, and taken along', async () => {
  const [one, two] = [await screens.open(cast.priya, room()), await screens.open(cast.priya, room())]
  for (const page of [one, two]) {
    await unlock(page)
    await field(page).press('Control+End')
  }
  await field(one).pressSequentially(' A pangolin at the desk.')
  await saved(one)
  await field(two).pressSequentially(' From the phone.')
  const notice = two.getByRole('note').filter({ hasText: 'Another device wrote in the same place' })
  await notice.waitFor()
  await two.getByRole('button', { name: 'Notes on the whole meeting' }).click()
  await expect.poll(() => blurOf(notice.getByText('A pangolin at the desk.'))).toContain('blur')
  await saved(two)
  const page = await screens.open(cast.priya, '/search?q=pangolin')
  await unlock(page, { passphrase: PASSPHRASE }, 'this tab', 'Unlock to search them too')
  await page.getByRole('list', { name: 'In your private notes' }).getByText('A pangolin at the desk.').waitFor()
})

test('a note or a paste that is too long says so', async () => {
  const page = await screens.open(cast.priya, `/pairs/${cast.pairId}`)
  const running = page.getByRole('textbox', { name: 'Your private note on working together' })
  const paste = (words: number) =>
    running.evaluate((element, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, 'kilo '.repeat(words))
  await unlock(page)
  await running.click()
  await paste(50_000)
  await page.getByText('so nothing was pasted').waitFor()
  expect(await running.textContent()).toBe('')
  for (let times = 0; times < 3; times++) await paste(39_000)
  await page.getByText('what you wrote last is not saved').waitFor()
  await running.press('Control+a')
  await running.pressSequentially('Short again.')
  await saved(page)
  await page.getByText('what you wrote last is not saved').waitFor({ state: 'detached' })
})

test('they are opened on the device to be taken along, all of them or none', async () => {
  const page = await screens.open(cast.priya, '/settings')
  await unlock(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Take them along' }).click()
  const file = readFileSync(await (await download).path(), 'utf8')
  for (const words of [`He lit up about the ${WORD} talk.`, 'A pangolin at the desk.', 'Short again.'])
    expect(file).toContain(words)
  await page.context().setOffline(true)
  let downloads = 0
  page.on('download', () => downloads++)
  await page.getByRole('button', { name: 'Take them along' }).click()
  await page.getByText('Your notes could not be fetched, so nothing was saved.').waitFor()
  expect(downloads).toBe(0)
})

test('when all is lost one starts over, and nothing of it is left', async () => {
  const page = await screens.open(cast.priya, room(), { width: 390 })
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  await page.getByRole('link', { name: 'Nothing of it is left?' }).click()
  const heading = page.getByRole('heading', { name: 'Your private notes' })
  await heading.waitFor()
  const bar = page.getByRole('banner')
  const bottomOf = async () => (await bar.boundingBox())!.y + (await bar.boundingBox())!.height
  await expect.poll(async () => (await heading.boundingBox())!.y - (await bottomOf())).toBeGreaterThanOrEqual(0)
  await page.getByRole('button', { name: 'Everything is lost: start over' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Write “delete” to go on').fill('delete')
  await dialog.getByRole('button', { name: 'Delete them and start over' }).click()
  await page.getByText('You have written none yet.').waitFor()
  expect(await cast.priya.api.privateNotes.list()).toEqual([])
})

test('WebAssembly may run in the worker that stretches a passphrase, and nowhere else', async () => {
  const page = await fetch(world.url)
  expect(page.headers.get('content-security-policy')).not.toContain('wasm')
  const worker = readdirSync('dist/web/assets').find((name) => /^argon2-worker.*[.]js$/.test(name))
  const script = await fetch(`${world.url}/assets/${worker}`)
  expect(script.headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'")
})
