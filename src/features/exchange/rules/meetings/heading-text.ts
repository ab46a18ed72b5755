import type { DateSpelling, SpelledDate } from '../dates/spelled-dates.ts'
import { soundsLikeAMeeting } from './meeting-words.ts'
import { readSkip } from './skipped.ts'

/** What a line with a date says besides the date. */
export interface HeadingText {
  date: SpelledDate
  /** HH:MM */
  time: string | null
  title: string
  skipped: { reason: string } | null
  /** The words in front of the date and behind it. */
  before: string
  after: string
  /** "Date: 6 Nov" */
  isProperty: boolean
  /** "Next meeting: 20 Nov", "due 5 Dec", "22 Dec – 2 Jan": the date is about something else. */
  isAboutSomethingElse: boolean
}

const property = /^(?:meeting )?(?:date|when|day|datum|fecha|data)\s*:\s*$/i
const weekOf =
  /(?:week (?:of|commencing|beginning|starting)|w\/c|wc|woche vom|semaine du|semana de[l]?|(?:week|kw|semaine|semana) \d{1,2}\s*[(,:|-]?)\s*$/i
const otherUse =
  /(?:^|[\s(:])(?:by|due(?: date)?|until|till?|since|before|after|from|for|in|of|on|the|deadline|target|eta|through|next(?: (?:meeting|1:1|one[- ]on[- ]one|time|session|one))?|start(?:ed|ing|s)?|ends?|updated|created|edited|edited time|exported|born|birthday|holidays?|leave|vacation|pto)\s*:?\s*$/i
const never =
  /(?:^|[\s(:])(?:since|start(?:ed|ing|s)?|until|by|due|deadline|target|eta|next(?: \S+)?|updated|created|edited|edited time|exported)\s*:?\s*(?:on\s*)?$/i
const rangeEnd = /^\s*(?:-|\u2013|\u2014|to|until|bis)\s*$/

// "1:1 on 6 Nov", "Notes from the 6th"
const leadsToADate = /(?:^|\s)(?:on|from|of|for|at|dated|vom|am|f\u00FCr|du|del|de|do|van)(?:\s+the)?$/iu

export function readHeadingText(text: string, spelling: DateSpelling): HeadingText | null {
  const [found, second] = spelling.find(text)
  if (!found) return null
  // "[2025-11-06]", "Weekly (6 Nov)"
  const opened = /[[(]\s*$/.exec(text.slice(0, found.start))
  const start = text.slice(0, opened?.index ?? found.start).replace(/@\s*$/, '')
  const isProperty = property.test(start.trim())
  const isWeek = weekOf.test(start)
  const behind = found.weekday === null ? spelling.weekdayBehind(text.slice(found.end), found) : null
  const date = { ...found, weekday: found.weekday ?? behind?.weekday ?? null }
  const before = trimmed(isProperty ? '' : start.replace(weekOf, ''))
  const timed = readTime(text.slice(found.end + (behind?.length ?? 0)))
  const after = opened ? trimmed(timed.text.replace(/^[\])]/, '')) : timed.text
  const isRange = date.isRange || (second !== undefined && rangeEnd.test(text.slice(date.end, second.start)))
  // "20–24 Oct" and nothing else is a week like "Week of 20 Oct".
  const isDaysOfAWeek = date.isRange && before === '' && after === ''
  const skip = readSkip(after) ?? readSkip(before)
  const [titleBefore, titleAfter] =
    skip && readSkip(after) ? [before, skip.before] : [skip ? skip.before : before, after]
  return {
    date,
    time: timed.time,
    title: [titleBefore.replace(leadsToADate, ''), trimmed(titleAfter)]
      .join(' ')
      .replace(/\(\s*\)|\[\s*\]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    skipped: skip && { reason: skip.reason },
    before,
    after,
    isProperty,
    isAboutSomethingElse:
      (isRange && !isWeek && !isDaysOfAWeek) ||
      never.test(start) ||
      (otherUse.test(start) && !soundsLikeAMeeting(start) && !isWeek),
  }
}

const zone =
  '(?:\\s*\\(?(?:z|[+-]\\d\\d:?\\d\\d|(?:gmt|utc|cet|cest|bst|wet|est|edt|pst|pdt|ist)(?:[+-]\\d{1,2}(?::?\\d\\d)?)?)\\)?)?'
const clock = '(\\d{1,2})(?:[:.h](\\d\\d))?(?::\\d\\d(?:\\.\\d{1,6})?)?\\s*(am|pm|uhr|h)?'
// "2025-11-06T10:00:00Z", "at 10 am", "(10:00 – 10:30 CET)"
const timePattern = new RegExp(
  `^[\\s,@|\u00B7(\u2013\u2014-]*(?:at |um |\u00E0 |t(?=\\d))?${clock}(?:\\s*(?:-|\u2013|\u2014|to|\u2192)\\s*\\d{1,2}(?:[:.h]\\d\\d)?\\s*(?:am|pm|uhr|h)?)?${zone}(?![\\p{L}\\p{N}/]|[:.]\\d)\\)?`,
  'iu',
)

/** A time of day right behind the date, and the words behind that. */
function readTime(text: string): { time: string | null; text: string } {
  const found = timePattern.exec(text)
  const [, hours, minutes, half] = found ?? []
  const isTime = found !== null && (minutes !== undefined || half !== undefined)
  if (!isTime || Number(hours) > 23 || Number(minutes ?? 0) > 59) return { time: null, text: trimmed(text) }
  const hour = (Number(hours) % (/[ap]m/i.test(half ?? '') ? 12 : 24)) + (/pm/i.test(half ?? '') ? 12 : 0)
  const time = `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`
  return { time, text: trimmed(text.slice(found[0].length)) }
}

const calendars = '\\u{1F4C5}|\\u{1F4C6}|\\u{1F5D3}|\\uFE0F'
const start = new RegExp(`^(?:[\\s\u2013\u2014:;,.|@\u00B7#~=*_-]|${calendars})+`, 'u')
const end = new RegExp(`(?:[\\s\u2013\u2014:;,|@\u00B7=*_-]|${calendars})+$`, 'u')
const trimmed = (text: string): string => text.replace(start, '').replace(end, '')
