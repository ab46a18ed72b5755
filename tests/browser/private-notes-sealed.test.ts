import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, gather } from '../cast.ts'
import { SECRET } from '../sign-in.ts'
import { openWorld, type World } from '../world.ts'
import { begin, field, saved, writeAtTheEnd } from './private-notes.ts'
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
const holds = (bytes: Buffer | string) => spellings.some((spelling) => Buffer.from(bytes).includes(spelling))

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

/** All that goes over the wire between a page and the server, there and back. */
function overhear(page: Page): { all(): Promise<Buffer[]> } {
  const heard: Promise<Buffer>[] = []
  const hear = (words: string | Buffer) => heard.push(Promise.resolve(Buffer.from(words)))
  page.on('request', (request) => hear(`${request.url()} ${request.postData() ?? ''}`))
  page.on('response', (response) => {
    if (response.url().includes('/api/')) heard.push(response.body().catch(() => Buffer.alloc(0)))
  })
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => hear(payload))
    socket.on('framereceived', ({ payload }) => hear(payload))
  })
  return { all: () => Promise.all(heard) }
}

/** What a browser keeps of Rapport, in all its stores. */
const storageOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const rows: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie]
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) {
        const response = await caches.match(request)
        rows.push(request.url, await response?.text())
      }
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

/** Every table of every schema, as whoever holds the database reads it: jobs, letters and sessions too. */
const readTables = () =>
  world.database.asSystem('reads every table, as whoever holds the database', async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`.execute(tx)
    const texts: string[] = []
    for (const { name } of rows)
      texts.push(name, JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(tx)).rows))
    return texts.join()
  })

test('what is written leaves the browser only sealed: not in what goes over the wire, nor in any table, file, letter, export, log or browser', async () => {
  const room = `/meetings/${cast.next}`
  const [page, other] = [await screens.open(cast.priya, room), await screens.open(cast.tomas, room)]
  const wires = [overhear(page), overhear(other)]
  await begin(page)
  await field(page).pressSequentially(`He lit up about the ${SENTINEL} talk.`)
  await saved(page)
  const { ciphertext } = await cast.priya.api.privateNotes.get({ aboutId: cast.next })
  expect(ciphertext.length).toBeGreaterThan(1000)

  // Without a network, when everything else that is written waits on this device as it is.
  await page.context().setOffline(true)
  await writeAtTheEnd(page, ` More ${SENTINEL}, on the train.`)
  await page.getByText('kept on this device until there is a network').waitFor()
  await page.getByLabel('Add a talking point').fill('Thought of on the train')
  await page.keyboard.press('Enter')
  await expect.poll(() => storageOf(page)).toContain('Thought of on the train')
  expect(await storageOf(page)).toContain('ciphertext')
  expect(holds(await storageOf(page))).toBe(false)
  await page.context().setOffline(false)
  await other.locator('[data-point]', { hasText: 'Thought of on the train' }).waitFor()
  await saved(page)
  for (const shown of [page, other]) expect(holds(await storageOf(shown))).toBe(false)

  // Wrapped up: what is mailed of the meeting is mailed now.
  await cast.priya.api.meetings.wrapUp({ id: cast.next, summary: 'It went well.' })
  await expect.poll(async () => (await world.mailTo(cast.tomas.email)).length).toBeGreaterThan(0)
  const heard = (await Promise.all(wires.map((wire) => wire.all()))).flat()
  for (const known of ['private-notes', 'Thought of on the train', ciphertext])
    expect(heard.some((bytes) => bytes.includes(known))).toBe(true)
  expect(heard.filter(holds)).toEqual([])

  await world.database.asSystem('what is in memory goes to disk', (tx) => sql`select pg_switch_wal()`.execute(tx))
  const found = await readdir(world.dataDir, { recursive: true, withFileTypes: true })
  const files = found.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name))
  for (const file of files)
    if ((await stat(file)).size < 200_000_000) expect([file, holds(await readFile(file))]).toEqual([file, false])
  const tables = await readTables()
  for (const known of ['private_note', 'identity.session', 'job_queue.job', 'It went well.'])
    expect(tables).toContain(known)
  expect(holds(tables)).toBe(false)

  for (const { api, email } of [cast.priya, cast.tomas]) {
    expect(await api.search.find({ q: SENTINEL })).toEqual([])
    for (const file of [api.exchange.json({ pairId: cast.pairId }), api.exchange.markdown({ pairId: cast.pairId })]) {
      const text = await (await file).text()
      expect(text).toContain('Thought of on the train')
      expect(holds(text)).toBe(false)
    }
    expect(holds(JSON.stringify(await world.mailTo(email)))).toBe(false)
  }
  const operator = await (await fetch(`${world.url}/operator/${SECRET.slice(0, 24)}/mail`)).text()
  expect(operator).toContain('It went well.')
  expect(holds(operator)).toBe(false)
  expect(logged.join('')).toContain('/api/v1/private-notes')
  expect(holds(logged.join(''))).toBe(false)
})
