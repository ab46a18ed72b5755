import { timingSafeEqual } from 'node:crypto'
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import type { Database } from '../../platform/database/index.ts'
import { escapeHtml } from '../../platform/mail/index.ts'
import { readOutbox } from './queries.ts'

/**
 * The outbox of a Rapport without an SMTP server: on one's own laptop this is where sign-in links and summaries arrive.
 * Only whoever sees the terminal has the key. With an SMTP server the page does not exist.
 */
export function operatorPages(app: Hono, { database, key }: { database: Database; key: string }): void {
  app.get('/operator/:key/mail', async (context) => {
    if (!sameKey(context.req.param('key'), key)) return context.notFound()
    const letters = await database.asSystem('the operator reads the mail that nobody delivers', readOutbox)
    context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
    context.header('cache-control', 'no-store')
    return context.html(page(letters))
  })
}

function sameKey(given: string, key: string): boolean {
  return given.length === key.length && timingSafeEqual(Buffer.from(given), Buffer.from(key))
}

function page(letters: Awaited<ReturnType<typeof readOutbox>>) {
  const entries = letters.map(
    ({ to_address, subject, text, created_at }) => html`<article>
      <header><b>${subject}</b><br /><small>to ${to_address} · <time>${created_at.slice(0, 16).replace('T', ' ')} UTC</time></small></header>
      <p>${raw(linked(text))}</p>
    </article>`,
  )
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Outbox · Rapport</title>
        <style>
          :root { color-scheme: light dark; }
          body { font: 16px/1.5 Georgia, serif; max-width: 42em; margin: 0 auto; padding: 32px 20px; background: light-dark(#faf8f4, #171613); color: light-dark(#23211c, #ece8df); }
          article { border-top: 1px solid light-dark(#e6e1d6, #34312a); padding: 16px 0; }
          p { white-space: pre-wrap; overflow-wrap: anywhere; }
          a { color: light-dark(#1b6b68, #63c2bb); }
        </style>
      </head>
      <body>
        <main>
          <h1>Mail that waits here</h1>
          <p>This Rapport has no SMTP server, so its mail stops here, where whoever operates this machine can read it. Set SMTP_URL before other people use it.</p>
          ${letters.length === 0 ? html`<p>Nothing yet. Ask for a sign-in link and it appears here.</p>` : entries}
        </main>
      </body>
    </html>`
}

function linked(text: string): string {
  return escapeHtml(text).replaceAll(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)
}
