import { timingSafeEqual } from 'node:crypto'
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import type { Database } from '../../platform/database/index.ts'
import { escapeHtml } from '../../platform/mail/index.ts'
import { readOutbox, readUndelivered } from './queries.ts'

/**
 * The mail page of whoever runs the server; only who sees the terminal has the key. Without an SMTP server it is the outbox,
 * where sign-in links and summaries arrive on one's own laptop. With one it names what could not be delivered, without a word
 * of what two people wrote.
 */
export function operatorPages(
  app: Hono,
  { database, key, mailDelivered }: { database: Database; key: string; mailDelivered: boolean },
): void {
  app.get('/operator/:key/mail', async (context) => {
    if (!sameKey(context.req.param('key'), key)) return context.notFound()
    const body = await database.asSystem('the operator looks after the mail', async (tx) =>
      mailDelivered ? undelivered(await readUndelivered(tx)) : outbox(await readOutbox(tx)),
    )
    context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
    context.header('cache-control', 'no-store')
    return context.html(page(body))
  })
}

function sameKey(given: string, key: string): boolean {
  return given.length === key.length && timingSafeEqual(Buffer.from(given), Buffer.from(key))
}

function outbox(letters: Awaited<ReturnType<typeof readOutbox>>) {
  const entries = letters.map(
    ({ to_address, subject, text, created_at }) => html`<article>
      <header><b>${subject}</b><br /><small>to ${to_address} · <time>${minute(created_at)}</time></small></header>
      <p>${raw(linked(text))}</p>
    </article>`,
  )
  return html`<h1>Mail that waits here</h1>
    <p>This Rapport has no SMTP server, so its mail stops here, where whoever operates this machine can read it. Set SMTP_URL before other people use it.</p>
    ${letters.length === 0 ? html`<p>Nothing yet. Ask for a sign-in link and it appears here.</p>` : entries}`
}

function undelivered(letters: Awaited<ReturnType<typeof readUndelivered>>) {
  const entries = letters.map(
    ({ to_address, subject, created_at, tried_at, failed_at, last_error }) => html`<article>
      <header><b>${subject}</b><br /><small>to ${to_address} · <time>${minute(created_at)}</time></small></header>
      <p>${last_error}</p>
      <small>${failed_at ? 'Given up.' : 'It is tried again every hour.'} Last tried <time>${minute(tried_at!)}</time>.</small>
    </article>`,
  )
  return html`<h1>Mail that did not go out</h1>
    <p>What your mail server did not take, with its answer. What the letters say is for their readers alone and does not stand here.</p>
    ${letters.length === 0 ? html`<p>Nothing: the server has taken every letter.</p>` : entries}`
}

const minute = (instant: string) => `${instant.slice(0, 16).replace('T', ' ')} UTC`

function page(body: ReturnType<typeof html>) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Mail · Rapport</title>
        <style>
          :root { color-scheme: light dark; }
          body { font: 16px/1.5 Georgia, serif; max-width: 42em; margin: 0 auto; padding: 32px 20px; background: light-dark(#faf8f4, #171613); color: light-dark(#23211c, #ece8df); }
          article { border-top: 1px solid light-dark(#e6e1d6, #34312a); padding: 16px 0; }
          p { white-space: pre-wrap; overflow-wrap: anywhere; }
          a { color: light-dark(#1b6b68, #63c2bb); }
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`
}

function linked(text: string): string {
  return escapeHtml(text).replaceAll(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)
}
