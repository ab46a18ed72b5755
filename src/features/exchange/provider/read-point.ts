import { Problem } from '../../../platform/errors.ts'
import { firstLineAndRest, type ReadPoint, withoutReplyMarks } from '../rules/point.ts'
import { decodeText } from '../rules/text/decode.ts'
import { readSource, type SourceFile } from './read-source.ts'

/**
 * Makes a talking point of an e-mail (.eml, or pasted with its headers), a calendar invite (.ics) or any document that can
 * be imported: one line to talk about, and the rest as notes in Markdown. Throws Problem `not_understood` and `too_large`.
 */
export async function readPoint({ name, content }: SourceFile): Promise<ReadPoint> {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  const text = typeof content === 'string' ? content : (decodeText(content) ?? '')
  if (ending === 'msg')
    throw new Problem('not_understood', {
      message: 'This is an Outlook .msg file. Save the e-mail as .eml, or copy its text and paste it.',
    })
  if (ending === 'ics' || /^\s*BEGIN:VCALENDAR/i.test(text)) return readInvite(text)
  if (ending === 'eml' || looksLikeMail(text)) return readMail(content)
  const { markdown } = await readSource({ name, content })
  return firstLineAndRest(markdown)
}

/** Headers on the first lines, one of them the subject. */
const looksLikeMail = (text: string) => {
  const head = text.trimStart().split(/\r?\n\r?\n/, 1)[0]!
  return /^[A-Za-z][\w-]*: /.test(head) && /^subject: /im.test(head) && /^from: /im.test(head)
}

async function readMail(content: Uint8Array | string): Promise<ReadPoint> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(typeof content === 'string' ? content.trimStart() : content)
  const html = mail.text ? null : mail.html
  const body = html ? (await import('./html/to-markdown.ts')).htmlToMarkdown(html) : (mail.text ?? '')
  const sender = mail.from?.name || mail.from?.address
  const from = sender && `From ${sender}${mail.date ? `, ${day(new Date(mail.date))}` : ''}`
  const text = withoutReplyMarks(mail.subject ?? '')
  if (text === '') {
    const { text: first, notes } = firstLineAndRest(await body)
    return { text: first, notes: join(from, notes) }
  }
  return { text, notes: join(from, (await body).trim()) }
}

async function readInvite(text: string): Promise<ReadPoint> {
  const { default: ical } = await import('ical.js')
  try {
    const calendar = new ical.Component(ical.parse(text.trim()))
    const component = calendar.getFirstSubcomponent('vevent')
    if (!component) throw new Problem('not_understood', { message: 'There is no event in this calendar file.' })
    const event = new ical.Event(component)
    const starts = event.startDate && `${event.startDate.toString().replace('T', ' ').slice(0, 16)}`
    const zone = component.getFirstProperty('dtstart')?.getParameter('tzid')
    const when = starts && `When: ${starts}${zone ? ` (${zone})` : ''}`
    return {
      text: event.summary?.trim() || 'Calendar invite',
      notes: join(when, event.location && `Where: ${event.location}`, event.description?.trim()),
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('not_understood', {
      message: 'This calendar file is damaged. Copy the text of the invite instead.',
    })
  }
}

const join = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join('\n\n')

const day = (date: Date) =>
  Number.isNaN(date.getTime()) ? '' : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(date)
