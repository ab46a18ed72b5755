import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe tells from colours; everything else about a page is the same in both schemes. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page as it stands, in light and then, as far as colours go, in dark. */
export async function violations(page: Page): Promise<string[]> {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  const light = await new AxeBuilder({ page }).analyze()
  await page.emulateMedia({ colorScheme: 'dark' })
  // The new colours are there with the frame after the next.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const dark = await new AxeBuilder({ page }).withRules(ofColours).analyze()
  await page.emulateMedia({ colorScheme: 'light' })
  return [light, dark].flatMap(({ violations: found }, index) =>
    found.map(
      ({ id, nodes }) =>
        `${index === 0 ? 'light' : 'dark'}, ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
  )
}
