import type { BrowserContext, Locator, Page } from 'playwright-core'

/** What a test does by hand with private notes. */
export const PASSPHRASE = 'four plain words here'

export const field = (page: Page) => page.getByRole('textbox', { name: 'Your private note on this meeting' })
export const saved = (page: Page) => page.getByText('encrypted on this device', { exact: true }).waitFor()

type Lasting = 'this tab' | 'a day'

/** Begins with a passphrase, and returns the code that would be on paper. */
export async function begin(page: Page, lasting: Lasting = 'this tab'): Promise<string> {
  await page.getByRole('button', { name: 'Write one' }).click()
  const code = await choose(page, 'Passphrase', PASSPHRASE)
  await page.getByRole('dialog').getByRole('radio', { name: lasting }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click()
  await field(page).waitFor()
  return code
}

/** A passphrase twice, and the code put away. */
export async function choose(page: Page, label: string, passphrase: string): Promise<string> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: label, exact: true }).fill(passphrase)
  await dialog.getByLabel('The same again').fill(passphrase)
  await dialog.getByRole('checkbox', { name: /I have kept the code/ }).check()
  const code = dialog.locator('p').filter({ hasText: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/ })
  return (await code.textContent())!
}

export async function unlock(
  page: Page,
  by: { passphrase: string } | { code: string } = { passphrase: PASSPHRASE },
  lasting: Lasting = 'this tab',
  button = 'Unlock',
): Promise<void> {
  await page.bringToFront()
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  if ('code' in by) {
    await dialog.getByRole('radio', { name: 'Recovery code' }).check()
    await dialog.getByRole('textbox', { name: 'Recovery code' }).fill(by.code)
  } else {
    await dialog.getByRole('radio', { name: 'Passphrase' }).check()
    await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(by.passphrase)
  }
  await dialog.getByRole('radio', { name: lasting }).check()
  await dialog.getByRole('button', { name: 'Unlock', exact: true }).click()
}

/** The filters an element is seen through, its own and those around it. */
export const blurOf = (element: Locator): Promise<string> =>
  element.evaluate((shown) => {
    let filters = ''
    for (let at: Element | null = shown; at; at = at.parentElement) filters += ` ${getComputedStyle(at).filter}`
    return filters
  })

export async function unlocked(page: Page, lasting?: 'a day'): Promise<void> {
  await unlock(page, { passphrase: PASSPHRASE }, lasting)
  await field(page).waitFor()
}

/** All at once: what is saved on the way depends on no machine's speed. */
export async function writeAtTheEnd(page: Page, words: string): Promise<void> {
  await field(page).press('Control+End')
  await page.keyboard.insertText(words)
}

/** What this browser keeps of private notes: the kinds of it, not whose and what. */
export const keptBy = (context: BrowserContext): Promise<string[]> =>
  context.pages()[0]!.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('rapport-private-notes')
      request.onsuccess = () => resolve(request.result)
    })
    const keys = database.transaction('kept').objectStore('kept').getAllKeys()
    await new Promise((resolve) => (keys.onsuccess = resolve))
    database.close()
    return keys.result.map((key) => String(key).split(' ')[0]!)
  })
