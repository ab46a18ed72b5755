// Long, because one story runs through it: the same note, from the first word to starting over.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, gather } from '../cast.ts'
import { openWorld, type World } from '../world.ts'
import { openScreens, type Screens } from './screens.ts'

// A word that stands nowhere else, and its spellings in what a server, a disk or a browser might hold.
const SENTINEL = 'zephyranthes'
const spellings = [
  Buffer.from(SENTINEL),
  Buffer.from(SENTINEL, 'utf16le'),
  ...[0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.from('x'.repeat(shift) + SENTINEL)
        .toString('base64')
        .slice(shift ? 4 : 0, -4),
    ),
  ),
  Buffer.from(Buffer.from(SENTINEL).toString('hex')),
]
const holds = (bytes: Buffer) => spellings.some((spelling) => bytes.includes(spelling))

let world: World
let cast: Cast
let screens: Screens
/** Everything the server logs, as verbosely as it can. */
const logged: string[] = []
const write = process.stdout.write.bind(process.stdout)
beforeAll(async () => {
  process.stdout.write = ((text: string, ...rest: []) => {
    logged.push(String(text))
    return String(text).startsWith('{"level"') || write(text, ...rest)
  }) as typeof process.stdout.write
  world = await openWorld({ LOG_LEVEL: 'debug' })
  cast = await gather(world)
  screens = await openScreens(world)
})
afterAll(async () => {
  process.stdout.write = write
  await screens.close()
  await world.close()
})

const PASSPHRASE = 'four plain words here'
const MEETING = 'Your private note on this meeting'
const room = () => `/meetings/${cast.next}`
const field = (page: Page) => page.getByRole('textbox', { name: MEETING })

async function begin(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Write one' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE)
  await dialog.getByLabel('The same again').fill(PASSPHRASE)
  const code = await dialog
    .locator('p')
    .filter({ hasText: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/ })
    .textContent()
  await dialog.getByRole('checkbox', { name: /I have kept the code/ }).check()
  await dialog.getByRole('radio', { name: 'this tab' }).check()
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await field(page).waitFor()
  return code!
}

async function unlock(page: Page, by: { passphrase: string } | { code: string }): Promise<void> {
  await page.getByRole('button', { name: 'Unlock', exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  if ('code' in by) {
    await dialog.getByRole('radio', { name: 'Recovery code' }).check()
    await dialog.getByRole('textbox', { name: 'Recovery code' }).fill(by.code)
  } else {
    await dialog.getByRole('radio', { name: 'Passphrase' }).check()
    await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(by.passphrase)
  }
  await dialog.getByRole('radio', { name: 'this tab' }).check()
  await dialog.getByRole('button', { name: 'Unlock' }).click()
}

const saved = (page: Page) => page.getByText('encrypted on this device', { exact: true }).waitFor()
let recoveryCode: string

test('what is written leaves the browser only sealed: not in requests, frames, tables, files, mail or the browser’s own storage', async () => {
  const page = await screens.open(cast.priya, room())
  const sent: Buffer[] = []
  page.on('request', (request) => sent.push(Buffer.from(`${request.url()} ${request.postData() ?? ''}`)))
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => sent.push(Buffer.from(payload)))
    socket.on('framereceived', ({ payload }) => sent.push(Buffer.from(payload)))
  })
  recoveryCode = await begin(page)
  await field(page).pressSequentially(`He lit up about the ${SENTINEL} talk.`)
  await page.waitForResponse(
    (response) => response.url().includes('/private-notes/') && response.request().method() === 'PUT',
  )
  await saved(page)
  const { ciphertext } = await cast.priya.api.privateNotes.get({ aboutId: cast.next })
  expect(ciphertext.length).toBeGreaterThan(1000)

  expect(sent.some((bytes) => bytes.includes('private-notes'))).toBe(true)
  expect(sent.filter(holds)).toEqual([])
  const kept = await page.evaluate(async () => {
    const rows: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => (all.onsuccess = resolve))
        for (const row of all.result) rows.push(row instanceof Uint8Array ? new TextDecoder('latin1').decode(row) : row)
      }
      database.close()
    }
    return JSON.stringify(rows)
  })
  expect(kept).toContain('ciphertext')
  expect(holds(Buffer.from(kept))).toBe(false)

  await world.database.asSystem('what is in memory goes to disk', (tx) => sql`select pg_switch_wal()`.execute(tx))
  const files = readdirSync(world.dataDir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
  for (const file of files)
    if (statSync(file).size < 200_000_000) expect([file, holds(readFileSync(file))]).toEqual([file, false])
  const tables = await world.database.asSystem('reads every table, as whoever holds the database', async (tx) => {
    const { rows } = await sql<{
      name: string
    }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
      tx,
    )
    const texts: string[] = []
    for (const { name } of rows)
      texts.push(JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(tx)).rows))
    return texts.join()
  })
  expect(tables).toContain(ciphertext)
  expect(holds(Buffer.from(tables))).toBe(false)
  for (const { api } of [cast.priya, cast.tomas]) {
    expect(await api.search.find({ q: SENTINEL })).toEqual([])
    expect(holds(Buffer.from(await (await api.exchange.json({ pairId: cast.pairId })).text()))).toBe(false)
  }
  expect(JSON.stringify(await world.mailTo('tomas@harbour.example'))).not.toContain(SENTINEL)
  expect(logged.join('')).toContain('/api/v1/private-notes')
  expect(holds(Buffer.from(logged.join('')))).toBe(false)
})

test('it is blurred until one turns to it', async () => {
  const page = await screens.open(cast.priya, room())
  await unlock(page, { passphrase: PASSPHRASE })
  await page.getByText(SENTINEL).first().waitFor()
  const blur = () => field(page).evaluate((element) => getComputedStyle(element).filter)
  await page.getByRole('button', { name: 'Notes on the whole meeting' }).click()
  await expect.poll(blur).toContain('blur')
  await field(page).focus()
  await expect.poll(blur).toBe('none')
})

test('a wrong passphrase opens nothing and says what to do; the code from paper opens it; locked is locked', async () => {
  const page = await screens.open(cast.priya, room())
  await unlock(page, { passphrase: 'four plain words her' })
  await page.getByText('This passphrase does not open your notes.').waitFor()
  await page.getByRole('button', { name: 'Not now' }).click()
  await unlock(page, { code: recoveryCode.toLowerCase().replaceAll('-', ' ') })
  await page.getByText(SENTINEL).first().waitFor()
  await page.getByRole('button', { name: 'Lock now' }).click()
  await page.getByText('Locked on this device.').waitFor()
  expect(await page.getByText(SENTINEL).count()).toBe(0)
})

test('a damaged note, and one put in the place of another, are refused with a clear message', async () => {
  const { api } = cast.priya
  const { ciphertext, version } = await api.privateNotes.get({ aboutId: cast.next })
  const beside = { aboutId: cast.held, pairId: cast.pairId, meetingId: cast.held }
  await api.privateNotes.save({ ...beside, ciphertext, was: 0 })
  const page = await screens.open(cast.priya, `/meetings/${cast.held}`)
  await unlock(page, { passphrase: PASSPHRASE })
  await page.getByText('This note cannot be opened').waitFor()
  await api.privateNotes.drop({ aboutId: cast.held })
  const damaged = `${ciphertext.slice(0, 60)}${ciphertext[60] === 'A' ? 'B' : 'A'}${ciphertext.slice(61)}`
  const broken = await api.privateNotes.save({
    aboutId: cast.next,
    pairId: cast.pairId,
    meetingId: cast.next,
    ciphertext: damaged,
    was: version,
  })
  const other = await screens.open(cast.priya, room())
  await unlock(other, { passphrase: PASSPHRASE })
  await other.getByText('This note cannot be opened').waitFor()
  await api.privateNotes.save({
    aboutId: cast.next,
    pairId: cast.pairId,
    meetingId: cast.next,
    ciphertext,
    was: broken.version,
  })
})

test('two devices at once lose nothing of each other', async () => {
  const [one, two] = [await screens.open(cast.priya, room()), await screens.open(cast.priya, room())]
  for (const page of [one, two]) {
    await unlock(page, { passphrase: PASSPHRASE })
    await page.getByText(SENTINEL).first().waitFor()
  }
  await field(one).press('Control+End')
  await field(one).pressSequentially(' From the desk.')
  await saved(one)
  await expect
    .poll(async () => (await cast.priya.api.privateNotes.get({ aboutId: cast.next })).version)
    .toBeGreaterThan(3)
  await field(two).press('Control+End')
  await field(two).pressSequentially(' From the phone.')
  await two.getByText('Another device wrote in the same place').waitFor()
  await two.getByText('From the desk.').waitFor()
  await two.getByRole('button', { name: 'Add it below' }).click()
  await expect.poll(() => field(two).textContent()).toContain('From the desk.')
  expect(await field(two).textContent()).toContain('From the phone.')
  await saved(two)
})

test('without a network one goes on writing, and it is saved once there is one', async () => {
  const page = await screens.open(cast.priya, room())
  await unlock(page, { passphrase: PASSPHRASE })
  await page.getByText(SENTINEL).first().waitFor()
  const { version } = await cast.priya.api.privateNotes.get({ aboutId: cast.next })
  await page.context().setOffline(true)
  await field(page).press('Control+End')
  await field(page).pressSequentially(' Written in a tunnel.')
  await page.getByText('kept on this device until there is a network').waitFor()
  await page.context().setOffline(false)
  await expect
    .poll(async () => (await cast.priya.api.privateNotes.get({ aboutId: cast.next })).version)
    .toBeGreaterThan(version)
})

test('one’s own notes are found on this device, stand on the prep page, and nowhere for the other', async () => {
  const page = await screens.open(cast.priya, `/search?q=${SENTINEL}`)
  await page.getByText('Nothing has these words.').waitFor()
  await page.getByRole('button', { name: 'Unlock to search them too' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE)
  await page.getByRole('dialog').getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('list', { name: 'In your private notes' }).getByText(SENTINEL).waitFor()
  // Once unlocked, the tab goes on without asking again.
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Tomás Oliveira' }).first().click()
  await page.getByRole('link', { name: /^Prepare for/ }).click()
  await page.getByRole('textbox', { name: 'Your private note on working together' }).waitFor()
  const other = await screens.open(cast.tomas, `/search?q=${SENTINEL}`)
  await other.getByText('Nothing has these words.').waitFor()
  expect(await other.getByText('private notes').count()).toBe(0)
})

test('they are opened on the device to be taken along', async () => {
  const page = await screens.open(cast.priya, '/settings')
  await unlock(page, { passphrase: PASSPHRASE })
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Take them along' }).click()
  const file = await (await download).path()
  expect(readFileSync(file, 'utf8')).toContain(`He lit up about the ${SENTINEL} talk.`)
})

test('a passkey opens them, and once revoked does not', async () => {
  // Passkeys belong to a name, not to a number.
  const context = (await screens.open(null, '/sign-in')).context()
  const url = world.url.replace('127.0.0.1', 'localhost')
  const [name, value] = cast.priya.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto(`${url}/settings`)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE)
  await dialog.getByLabel('What to call it').fill('My laptop')
  await dialog.getByRole('button', { name: 'Add it' }).click()
  await page.getByRole('list', { name: 'Passkeys' }).getByText('My laptop').waitFor()
  await page.goto(`${url}${room()}`)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'Passkey' }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Unlock' }).click()
  await page.getByText(SENTINEL).first().waitFor()
  await page.goto(`${url}/settings`)
  await page.getByRole('button', { name: 'Revoke' }).click()
  await page.getByText('The passkey opens nothing any more.').waitFor()
  expect((await cast.priya.api.privateNotes.keys()).map(({ kind }) => kind).toSorted()).toEqual([
    'passphrase',
    'recovery',
  ])
})

test('a changed passphrase opens, the old one does not; a new code replaces the old; all lost, one starts over', async () => {
  const page = await screens.open(cast.priya, '/settings')
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE)
  await dialog.getByLabel('New passphrase').fill('five other words this time')
  await dialog.getByRole('button', { name: 'Change it' }).click()
  await page.getByText('From now on the new passphrase opens your notes').waitFor()
  await unlock(page, { passphrase: PASSPHRASE })
  await page.getByText('This passphrase does not open your notes.').waitFor()
  await page.getByRole('button', { name: 'Not now' }).click()
  await unlock(page, { passphrase: 'five other words this time' })
  await page.getByRole('button', { name: 'Lock now' }).waitFor()

  await page.getByRole('button', { name: 'New recovery code' }).click()
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill('five other words this time')
  await dialog.getByRole('button', { name: 'Make a new code' }).click()
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByRole('button', { name: 'Lock now' }).click()
  await unlock(page, { code: recoveryCode })
  await page.getByText('This code does not open your notes.').waitFor()
  await page.getByRole('button', { name: 'Not now' }).click()

  await page.getByRole('button', { name: 'Everything is lost: start over' }).click()
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
