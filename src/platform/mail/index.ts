import nodemailer from 'nodemailer'
import { z } from 'zod'
import { type AnyTx, type Database, type SystemTx, withOwnerRights } from '../database/index.ts'
import { newId } from '../ids.ts'
import { enqueue, type Job } from '../jobs/index.ts'

/** One message to one address, as text and as HTML. */
export interface Letter {
  to: string
  subject: string
  text: string
  html: string
  workspaceId: string | null
  /** Such as how to unsubscribe, or which thread it belongs to. */
  headers?: Record<string, string>
}

/** Puts a letter into the outbox within the transaction that causes it; the mail job delivers it after the commit. Returns its id. */
export async function post(tx: AnyTx, letter: Letter): Promise<string> {
  const id = newId()
  const insert = () =>
    tx
      .insertInto('mail')
      .values({
        id,
        workspace_id: letter.workspaceId,
        to_address: letter.to,
        subject: oneLine(letter.subject),
        text: letter.text,
        html: letter.html,
        headers: JSON.stringify(letter.headers ?? {}),
      })
      .execute()
  await withOwnerRights(tx, insert)
  await enqueue(tx, deliverMail, { id })
  return id
}

export const deliverMail: Job<{ id: string }, { database: Database; postman: Postman }> = {
  name: 'mail.deliver',
  data: z.object({ id: z.uuid() }),
  run: ({ id }, { database, postman }) =>
    database.asSystem('the outbox belongs to nobody', (tx) => sendFromOutbox(tx, postman, id)),
}

export interface Postman {
  /** False: there is no SMTP server, and letters stay in the outbox. */
  readonly delivers: boolean
  deliver(letter: Omit<Letter, 'workspaceId'> & { id: string }): Promise<void>
}

export function createPostman(smtpUrl: string | undefined, from: string): Postman {
  if (!smtpUrl) return { delivers: false, deliver: async () => {} }
  const transport = nodemailer.createTransport(smtpUrl)
  return {
    delivers: true,
    // The message id is the letter's own: a server that got it twice after a broken connection can tell.
    deliver: async ({ id, ...letter }) =>
      void (await transport.sendMail({ from, ...letter, messageId: `<${id}@rapport>` })),
  }
}

/** Sends one letter of the outbox, once: the row stays locked while it goes out. */
export async function sendFromOutbox(tx: SystemTx, postman: Postman, id: string): Promise<void> {
  const mail = await tx
    .selectFrom('mail')
    .selectAll()
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!mail || !postman.delivers) return
  const { to_address: to, subject, text, html, headers } = mail
  await postman.deliver({ id, to, subject, text, html, headers })
  await tx.updateTable('mail').set({ sent_at: new Date().toISOString() }).where('id', '=', id).execute()
}

export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A letter as text and as plain, readable HTML from the same paragraphs; `link` becomes the one button. */
export function compose(paragraphs: string[], link?: { label: string; url: string }): { text: string; html: string } {
  const text = [...paragraphs, ...(link ? [`${link.label}: ${link.url}`] : [])].join('\n\n')
  const style = 'font:16px/1.5 Georgia,serif;color:#23211c;max-width:36em;margin:0 auto;padding:24px'
  const button = link
    ? `<p><a href="${escapeHtml(link.url)}" style="display:inline-block;background:#23211c;color:#faf8f4;padding:10px 16px;border-radius:8px;text-decoration:none;font:500 15px system-ui,sans-serif">${escapeHtml(link.label)}</a></p>`
    : ''
  const body = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`).join('\n')
  return {
    text,
    html: `<!doctype html><html><body style="background:#faf8f4"><div style="${style}">${body}${button}</div></body></html>`,
  }
}
