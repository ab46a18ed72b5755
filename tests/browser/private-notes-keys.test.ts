import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { argon2id } from 'hash-wasm'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../../scripts/chromium.ts'
import { decode } from '../../src/features/private-notes/rules/bytes.ts'
import { ARGON2, unwrap } from '../../src/features/private-notes/rules/keys.ts'
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

const room = () => `/meetings/${cast.next}`
const NEW = ' five other words, a space at each end '
let code: string
/** Passkeys belong to a name, not to a number. */
const byName = () => world.url.replace('127.0.0.1', 'localhost')
const settings = (page: Page) => page.goto(`${byName()}/settings`)

async function withAuthenticator(actor: Actor, hasPrf: boolean): Promise<{ page: Page; devices: CDPSession }> {
  const context = (await screens.open(null, '/sign-in')).context()
  const [name, value] = actor.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: byName() }])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const devices = await context.newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal' },
      ...{ hasResidentKey: true, hasUserVerification: true, hasPrf, isUserVerified: true },
      automaticPresenceSimulation: true,
    },
  })
  await settings(page)
  return { page, devices }
}

async function addPasskey(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Passphrase' }).check()
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE)
  await dialog.getByLabel('What to call it').fill(label)
  await dialog.getByRole('button', { name: 'Add it' }).click()
}

/** What opens the key there is. */
const kinds = async () =>
  (await cast.priya.api.privateNotes.keys())
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'previous')
    .toSorted()

test('a key for a day lies on the disk only sealed, and what opens it lies on the server until it is locked', async () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'rapport-profile-'))
  const start = async () => {
    const executablePath = await findChromium()
    const context = await chromium.launchPersistentContext(profile, { executablePath, args: ['--no-sandbox'] })
    const [name, value] = cast.tomas.cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: world.url }])
    const page = await context.newPage()
    await page.goto(world.url + room())
    return { context, page }
  }
  const onDisk = (bytes: Buffer) =>
    readdirSync(profile, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => path.join(file.parentPath, file.name))
      .filter((file) => readFileSync(file).includes(bytes))
  const { api, workspaceId, personId } = cast.tomas

  const first = await start()
  await begin(first.page, 'a day')
  await field(first.page).pressSequentially('Kept for a day.')
  await saved(first.page)
  const { ciphertext } = await api.privateNotes.get({ aboutId: cast.next })
  const wrapped = (await api.privateNotes.keys()).find(({ kind }) => kind === 'passphrase')!
  const { memoryKiB: memorySize, passes: iterations, lanes: parallelism, length: hashLength } = ARGON2
  const stretch = async (password: string, salt: Uint8Array) =>
    new Uint8Array(
      await argon2id({ password, salt, memorySize, iterations, parallelism, hashLength, outputType: 'binary' }),
    )
  const way = { kind: 'passphrase', passphrase: PASSPHRASE, stretch } as const
  const key = Buffer.from(await unwrap(wrapped, { workspaceId, personId }, way))
  const { secret } = await api.identity.sessionSecret()
  const secrets = [key, Buffer.from(key.toString('base64url')), Buffer.from(decode(secret)), Buffer.from(secret)]
  await first.context.close()
  expect(onDisk(Buffer.from(ciphertext.slice(0, 80)))).not.toEqual([]) // this is where it would be
  expect(secrets.flatMap(onDisk)).toEqual([])

  const second = await start()
  await second.page.getByText('Kept for a day.').waitFor()
  await second.page.getByRole('button', { name: 'Lock now' }).click()
  await second.page.getByText('Locked on this device.').waitFor()
  await expect.poll(() => answerTo(api.identity.sessionSecret())).toBe('not_found')
  await second.context.close()
  expect(secrets.flatMap(onDisk)).toEqual([])

  const third = await start()
  await third.page.getByText('Locked on this device.').waitFor()
  await third.context.close()
  rmSync(profile, { recursive: true, force: true })
})

test('a passkey opens them, with the next key too if it made it; there is one on each device; revoked it opens nothing here', async () => {
  const page = await screens.open(cast.priya, room())
  await begin(page)
  await field(page).pressSequentially('At the beginning.')
  await saved(page)
  const { page: laptop } = await withAuthenticator(cast.priya, true)
  await addPasskey(laptop, 'My laptop')
  await laptop.getByRole('list', { name: 'Passkeys' }).getByText('My laptop').waitFor()
  await addPasskey(laptop, 'Once more')
  await laptop.getByText('This device has a passkey for your notes already.').waitFor()
  await laptop.goto(byName() + room())
  await laptop.getByRole('button', { name: 'Unlock', exact: true }).click()
  await laptop.getByRole('dialog').getByRole('radio', { name: 'Passkey' }).waitFor()
  await laptop.getByRole('dialog').getByRole('button', { name: 'Unlock' }).click()
  await laptop.getByText('At the beginning.').waitFor()
  // The one that changes passphrase and code goes on opening what has the new key.
  const { keyId } = await cast.priya.api.privateNotes.get({ aboutId: cast.next })
  await settings(laptop)
  await laptop.getByRole('button', { name: 'Change passphrase and code' }).click()
  await laptop.getByRole('dialog').getByRole('radio', { name: 'Passkey' }).waitFor()
  code = await choose(laptop, 'New passphrase', PASSPHRASE)
  await laptop.getByRole('dialog').getByRole('button', { name: 'Change them' }).click()
  await laptop.getByText('From now on the new passphrase').waitFor()
  await expect.poll(async () => (await cast.priya.api.privateNotes.get({ aboutId: cast.next })).keyId).not.toBe(keyId)
  await laptop.goto(byName() + room())
  await laptop.getByRole('button', { name: 'Unlock', exact: true }).click()
  await laptop.getByRole('dialog').getByRole('button', { name: 'Unlock' }).click()
  await laptop.getByText('At the beginning.').waitFor()
  await settings(laptop)
  await laptop.getByRole('button', { name: 'Revoke' }).click()
  await laptop.getByText('This passkey no longer opens your notes here.').waitFor()
  expect(await kinds()).toEqual(['passphrase', 'recovery'])
})

test('an authenticator that keeps no secrets for pages is refused with the reason, and keeps nothing', async () => {
  const { page, devices } = await withAuthenticator(cast.priya, false)
  const forgotten = new Promise((resolve) => devices.once('WebAuthn.credentialDeleted', resolve))
  await addPasskey(page, 'An old key')
  await page.getByText('This passkey cannot keep a secret for a page').waitFor()
  await forgotten
  expect(await kinds()).toEqual(['passphrase', 'recovery'])
})

test('at an IP address no passkey is offered, and it says what to do', async () => {
  const page = await screens.open(cast.priya, '/settings')
  await page.getByText('A passkey belongs to a name, not to an IP address.').waitFor()
  expect(await page.getByRole('button', { name: 'Add a passkey' }).getAttribute('aria-disabled')).toBe('true')
})

test('a changed passphrase is asked twice, kept to the letter, and comes with another key and code', async () => {
  const { api } = cast.priya
  const before = await api.privateNotes.get({ aboutId: cast.next })
  const page = await screens.open(cast.priya, '/settings')
  await page.getByRole('button', { name: 'Change passphrase and code' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE)
  const next = await choose(page, 'New passphrase', NEW)
  await dialog.getByLabel('The same again').fill(NEW.trim())
  await dialog.getByText('The two are not the same.').waitFor({ state: 'detached' }) // not finished yet, not wrong yet
  expect(await dialog.getByRole('button', { name: 'Change them' }).getAttribute('aria-disabled')).toBe('true')
  await dialog.getByLabel('The same again').fill(NEW)
  await dialog.getByRole('button', { name: 'Change them' }).click()
  await page.getByText('From now on the new passphrase and the new code').waitFor()
  // All notes are sealed anew, though none is open.
  await expect.poll(async () => (await api.privateNotes.get({ aboutId: cast.next })).keyId).not.toBe(before.keyId)
  await page.getByRole('button', { name: 'Lock now' }).click()
  for (const by of [{ passphrase: PASSPHRASE }, { passphrase: NEW.trim() }, { code }]) {
    await unlock(page, by)
    await page.getByText(/This (passphrase|code) does not open your notes/).waitFor()
    await page.getByRole('button', { name: 'Not now' }).click()
  }
  for (const by of [{ passphrase: NEW }, { code: next }]) {
    await unlock(page, by)
    await page.getByRole('button', { name: 'Lock now' }).click()
  }
  await page.goto(world.url + room())
  await unlock(page, { passphrase: NEW })
  await page.getByText('At the beginning.').waitFor()
})

test('sealing anew that was interrupted goes on with the next unlocking', async () => {
  const { api } = cast.priya
  const page = await screens.open(cast.priya, '/settings')
  await page.route('**/api/v1/private-notes/**', (route) => route.abort())
  await page.getByRole('button', { name: 'Change passphrase and code' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Passphrase', exact: true }).fill(NEW)
  await choose(page, 'New passphrase', PASSPHRASE)
  await page.getByRole('dialog').getByRole('button', { name: 'Change them' }).click()
  await page.getByText('1 note is still encrypted with the key before').waitFor()
  const before = await api.privateNotes.get({ aboutId: cast.next })
  await page.unroute('**/api/v1/private-notes/**')
  await page.reload()
  await page.getByText('1 note is still encrypted with the key before').waitFor()
  await unlock(page)
  await page.getByText('1 note is still encrypted with the key before').waitFor({ state: 'detached' })
  expect((await api.privateNotes.get({ aboutId: cast.next })).keyId).not.toBe(before.keyId)
  await page.goto(world.url + room())
  await unlock(page)
  await page.getByText('At the beginning.').waitFor()
})
