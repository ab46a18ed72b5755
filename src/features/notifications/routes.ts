import { implement } from '@orpc/server'
import type { Hono } from 'hono'
import type { Database } from '../../platform/database/index.ts'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { escapeHtml } from '../../platform/mail/index.ts'
import { markRead, setHow, unsubscribe } from './commands/index.ts'
import { notifications } from './contract.ts'
import { readToken } from './provider/unsubscribing.ts'
import { readInbox, settingsOf } from './queries/index.ts'

const person = implement(notifications).$context<RequestContext>().use(asPerson)

export const notificationsRoutes = {
  list: person.list.handler(({ context, input }) => readInbox(context.tx, input.limit)),
  read: person.read.handler(({ context, input }) => markRead(context.tx, input.ids)),
  settings: person.settings.handler(({ context }) => settingsOf(context.tx, context.tx.who.personId)),
  set: person.set.handler(({ context, input }) => setHow(context.tx, input)),
}

/** Pages for whoever presses "unsubscribe" in a mail program: no session, only the signed link. */
export function unsubscribePages(app: Hono, { database, secret }: { database: Database; secret: string }): void {
  app.get('/unsubscribe/:token', (context) => {
    const asked = readToken(context.req.param('token'), secret)
    context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
    if (!asked)
      return context.html(page('This link is not complete. Copy all of it, or change it under Settings.'), 404)
    return context.html(
      page('Would you like no more of these mails?', '<form method="post"><button>No more of these</button></form>'),
    )
  })
  app.post('/unsubscribe/:token', async (context) => {
    const asked = readToken(context.req.param('token'), secret)
    context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    if (!asked)
      return context.html(page('This link is not complete. Copy all of it, or change it under Settings.'), 404)
    await database.asPerson(asked, (tx) => unsubscribe(tx, asked.kind))
    return context.html(page('Done. You can have them back under Settings.'))
  })
}

function page(words: string, form = ''): string {
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Rapport</title>
<body style="font:18px/1.5 Georgia,serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem"><p>${escapeHtml(words)}</p>${form}</body></html>`
}
