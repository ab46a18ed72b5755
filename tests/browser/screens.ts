import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.ts'
import type { Actor, World } from '../world.ts'

export interface Screens {
  /** A browser of this person's own, on a page of the app. */
  open(actor: Actor | null, path: string, options?: ScreenOptions): Promise<Page>
  close(): Promise<void>
}

export interface ScreenOptions {
  width?: number
  scheme?: 'light' | 'dark'
  timeZone?: string
  locale?: string
}

/** Real browsers on the world's screens. What a page complains about in its console fails `close`. */
export async function openScreens(world: World): Promise<Screens> {
  const browser: Browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  const contexts: BrowserContext[] = []
  const complaints: string[] = []
  return {
    open: async (
      actor,
      path,
      { width = 1360, scheme = 'light', timeZone = 'Europe/London', locale = 'en-GB' } = {},
    ) => {
      const phone = width < 600
      const context = await browser.newContext({
        viewport: { width, height: phone ? 844 : 900 },
        colorScheme: scheme,
        reducedMotion: 'reduce',
        locale,
        timezoneId: timeZone,
        hasTouch: phone,
        isMobile: phone,
      })
      contexts.push(context)
      if (actor) {
        const [name, value] = actor.cookie.split('=') as [string, string]
        await context.addCookies([{ name, value, url: world.url }])
      }
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      page.on('pageerror', (error) => complaints.push(`${path}: ${error}`))
      page.on('console', (message) => {
        // A refusal is an answer; the browser itself writes it down as an error.
        if (message.type() === 'error' && !/Failed to load resource|WebSocket|ERR_INTERNET/.test(message.text()))
          complaints.push(`${path}: ${message.text()}`)
      })
      await page.goto(`${world.url}${path}`)
      return page
    },
    close: async () => {
      for (const context of contexts) await context.close()
      await browser.close()
      if (complaints.length > 0) throw new Error(`Pages complained:\n${complaints.join('\n')}`)
    },
  }
}
