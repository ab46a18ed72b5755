import { gzipSync } from 'node:zlib'
import { type Browser, type BrowserContext, chromium, type Page, type Response } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.ts'
import type { Pair, Person } from '../crash/world.ts'
import { quantile } from './quantile.ts'

export interface PageResult {
  name: string
  /** Gzipped kilobytes of JavaScript, and of everything, that an empty browser loads for this page. */
  javascript: number
  everything: number
  /** Milliseconds until the page shows what it is for, in a browser that has been here before. */
  usable: number
}

/** What each page weighs, and when it can be used. */
export async function measurePages(url: string, pair: Pair): Promise<PageResult[]> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  const pages: [string, string, (page: Page) => Promise<unknown>][] = [
    ['sign in', '/sign-in', (page) => page.getByRole('button').first().waitFor()],
    ['today', '/', (page) => page.getByRole('heading', { level: 1 }).waitFor()],
    ['pair', `/pairs/${pair.pairId}`, (page) => page.getByRole('textbox', { name: 'Add a talking point' }).waitFor()],
    ['meeting', `/meetings/${pair.meetingId}`, (page) => page.getByRole('textbox', { name: /^Notes on/ }).waitFor()],
  ]
  const results: PageResult[] = []
  for (const [name, path, usable] of pages) {
    const context = await signedIn(browser, url, name === 'sign in' ? null : pair.people[0])
    const page = await context.newPage()
    let [javascript, everything] = [0, 0]
    const weighed: Promise<void>[] = []
    const weigh = async (response: Response) => {
      const body = await response.body().catch(() => Buffer.alloc(0))
      const size = /font|image/.test(response.headers()['content-type'] ?? '') ? body.length : gzipSync(body).length
      everything += size / 1024
      if (/javascript/.test(response.headers()['content-type'] ?? '')) javascript += size / 1024
    }
    const listen = (response: Response) => void weighed.push(weigh(response))
    page.on('response', listen)
    await page.goto(url + path)
    await usable(page)
    await page.waitForLoadState('networkidle')
    page.off('response', listen)
    await Promise.all(weighed)
    const again: number[] = []
    for (let turn = 0; turn < 5; turn++) {
      const started = performance.now()
      await page.goto(url + path)
      await usable(page)
      again.push(performance.now() - started)
    }
    results.push({ name, javascript, everything, usable: quantile(again, 0.5) })
    await context.close()
  }
  await browser.close()
  return results
}

/** From a key pressed in one browser until the other shows it, both on this machine. Milliseconds. */
export async function measureTwoBrowsers(url: string, pair: Pair): Promise<{ p50: number; p95: number }> {
  const browsers = await Promise.all(
    pair.people.map(async () => chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })),
  )
  const [writer, reader] = (await Promise.all(
    browsers.map(async (browser, index) => {
      const page = await (await signedIn(browser, url, pair.people[index]!)).newPage()
      await page.goto(`${url}/meetings/${pair.meetingId}`)
      await page.getByRole('button', { name: 'Notes on the whole meeting' }).click()
      await page.getByRole('textbox', { name: 'Notes on the whole meeting' }).waitFor()
      return page
    }),
  )) as [Page, Page]
  await reader.evaluate(() => {
    const note = document.querySelector('[role="textbox"][aria-label="Notes on the whole meeting"]')!
    const seen: number[] = []
    Object.assign(window, { seen })
    new MutationObserver(() => seen.push(performance.timeOrigin + performance.now())).observe(note, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  await writer.getByRole('textbox', { name: 'Notes on the whole meeting' }).click()
  const took: number[] = []
  for (let key = 0; key < 120; key++) {
    await reader.evaluate(() => {
      ;(window as unknown as { seen: number[] }).seen.length = 0
    })
    await writer.evaluate(() =>
      addEventListener(
        'keydown',
        () => Object.assign(window, { pressed: performance.timeOrigin + performance.now() }),
        {
          once: true,
          capture: true,
        },
      ),
    )
    await writer.keyboard.press('abcdefghij'[key % 10]!)
    const seen = await reader.waitForFunction(() => (window as unknown as { seen: number[] }).seen[0])
    const pressed = await writer.evaluate(() => (window as unknown as { pressed: number }).pressed)
    if (key >= 20) took.push((await seen.jsonValue())! - pressed)
  }
  await Promise.all(browsers.map((browser) => browser.close()))
  return { p50: quantile(took, 0.5), p95: quantile(took, 0.95) }
}

async function signedIn(browser: Browser, url: string, person: Person | null): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } })
  if (person) {
    const [name, value] = person.cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url }])
  }
  return context
}
