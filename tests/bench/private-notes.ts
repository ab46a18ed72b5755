import { argon2id } from 'hash-wasm'
import { sql } from 'kysely'
import { chromium } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.ts'
import { writeContent } from '../../src/features/private-notes/rules/content.ts'
import { wrapByTwo } from '../../src/features/private-notes/rules/key-ring.ts'
import { ARGON2, newMasterKey, usableKey } from '../../src/features/private-notes/rules/keys.ts'
import { newRecoveryCode } from '../../src/features/private-notes/rules/recovery-code.ts'
import { sealNote } from '../../src/features/private-notes/rules/sealing.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Pair } from '../crash/world.ts'
import { quantile } from './quantile.ts'

const PASSPHRASE = 'four plain words here'
const NOTES = 200

/** Gives the lead of a pair so many meetings, each with a private note of a page, sealed as their browser would. */
export async function addPrivateNotes(database: Database, { pairId, people: [lead] }: Pair): Promise<void> {
  const { workspaceId, personId } = lead
  const owner = { workspaceId, personId }
  const master = newMasterKey()
  const stretch = async (password: string, salt: Uint8Array) => {
    const { memoryKiB: memorySize, passes: iterations, lanes: parallelism, length: hashLength } = ARGON2
    const options = { password, salt, memorySize, iterations, parallelism, hashLength, outputType: 'binary' } as const
    return new Uint8Array(await argon2id(options))
  }
  const keyId = newId()
  const chosen = { passphrase: PASSPHRASE, code: newRecoveryCode(), stretch }
  const keys = await wrapByTwo(master, owner, chosen, { keyId, newId })
  const key = await usableKey(master)
  const text = 'He lit up about the guild talk. Ask Anna whether March is free. '.repeat(30)
  const content = writeContent({ blocks: [{ type: 'paragraph', content: [{ type: 'text', text }] }], others: [] })
  await database.asSystem('builds the world of a measurement', async (tx) => {
    const of = { workspace_id: workspaceId, person_id: personId }
    for (const { id, kind, label, wrapped, salt } of keys)
      await tx
        .insertInto('private_key')
        .values({ ...of, id, key_id: keyId, kind, label, wrapped, salt, credential_id: null })
        .execute()
    for (let index = 0; index < NOTES; index++) {
      const id = newId()
      await sql`insert into meeting (workspace_id, id, pair_id, starts_at, minutes, started_at, held_at, held_by, summary)
        select ${workspaceId}::uuid, ${id}::uuid, ${pairId}::uuid, at, 25, at, at + interval '25 minutes', ${personId}::uuid, ''
        from (select now() - ${index + 1} * interval '44 hours' as at) moment`.execute(tx)
      await tx
        .insertInto('private_note')
        .values({
          ...of,
          about_id: id,
          pair_id: pairId,
          meeting_id: id,
          key_id: keyId,
          ciphertext: await sealNote(key, owner, id, content),
          version: 1,
        })
        .execute()
    }
  })
}

/** From the moment the key is there until all notes are fetched, opened, searched and shown, in Chromium. Milliseconds. */
export async function measurePrivateNotes(
  url: string,
  { people: [lead] }: Pair,
): Promise<{ notes: number; p50: number; unlocking: number }> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  const took: number[] = []
  const unlocked: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    const context = await browser.newContext()
    const [name, value] = lead.cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url }])
    const page = await context.newPage()
    await page.goto(`${url}/search?q=guild`)
    await page.getByRole('button', { name: 'Unlock to search them too' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE)
    await page.evaluate(() => {
      const marks: Record<string, number> = {}
      Object.assign(window, { marks })
      new MutationObserver(() => {
        if (!marks.gone && !document.querySelector('dialog')) marks.gone = performance.now()
        if (!marks.shown && document.querySelector('ul[aria-label="In your private notes"]'))
          marks.shown = performance.now()
      }).observe(document.body, { subtree: true, childList: true })
    })
    const pressed = await page.evaluate(() => performance.now())
    await dialog.getByRole('button', { name: 'Unlock' }).click()
    await page.getByRole('list', { name: 'In your private notes' }).waitFor()
    const marks = await page.evaluate(() => (window as unknown as { marks: { gone: number; shown: number } }).marks)
    took.push(marks.shown - marks.gone)
    unlocked.push(marks.gone - pressed)
    await context.close()
  }
  await browser.close()
  return { notes: NOTES, p50: quantile(took, 0.5), unlocking: quantile(unlocked, 0.5) }
}
