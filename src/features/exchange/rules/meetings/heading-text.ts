import type { DateSpelling, SpelledDate } from '../dates/spelled-dates.ts'
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
const weekOf = /(?:week (?:of|commencing|beginning|starting)|w\/c|wc|woche vom|semaine du|semana de[l]?)\s*$/i
const meetingWords =
  /(?<![\p{L}\p{N}])(?:1:1|1-1|1on1|1-on-1|one[- ](?:on|to)[- ]one|o3|meeting|notes?|sync|check-?in|catch-?up|weekly|bi-?weekly|fortnightly|monthly|session|chat|coffee|conversation|week)(?![\p{L}\p{N}])/iu
const otherUse =
  /(?:^|[\s(:])(?:by|due(?: date)?|until|till?|since|before|after|from|for|in|of|on|the|deadline|target|eta|through|next(?: (?:meeting|1:1|one[- ]on[- ]one|time|session|one))?|start(?:ed|ing|s)?|ends?|updated|created|edited|edited time|exported|born|birthday|holidays?|leave|vacation|pto)\s*:?\s*$/i
const never =
  /(?:^|[\s(:])(?:since|start(?:ed|ing|s)?|until|by|due|deadline|target|eta|next(?: \S+)?|updated|created|edited|edited time|exported)\s*:?\s*(?:on\s*)?$/i
const rangeEnd = /^\s*(?:-|\u2013|\u2014|to|until|bis)\s*$/

export function readHeadingText(text: string, spelling: DateSpelling): HeadingText | null {
  const [date, second] = spelling.find(text)
  if (!date) return null
  const start = text.slice(0, date.start).replace(/@\s*$/, '')
  const isProperty = property.test(start.trim())
  const isWeek = weekOf.test(start)
  const before = trimmed(isProperty ? '' : start.replace(weekOf, ''))
  const rest = readTime(text.slice(date.end))
  const isRange = date.isRange || (second !== undefined && rangeEnd.test(text.slice(date.end, second.start)))
  // "20–24 Oct" and nothing else is a week like "Week of 20 Oct".
  const isDaysOfAWeek = date.isRange && before === '' && rest.text === ''
  const skip = readSkip(rest.text) ?? readSkip(before)
  const [titleBefore, titleAfter] =
    skip && readSkip(rest.text) ? [before, skip.before] : skip ? ['', rest.text] : [before, rest.text]
  return {
    date,
    time: rest.time,
    title: [titleBefore, trimmed(titleAfter)]
      .join(' ')
      .replace(/\(\s*\)|\[\s*\]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    skipped: skip && { reason: skip.reason },
    before,
    after: rest.text,
    isProperty,
    isAboutSomethingElse:
      (isRange && !isWeek && !isDaysOfAWeek) ||
      never.test(start) ||
      (otherUse.test(start) && !meetingWords.test(start) && !isWeek),
  }
}

export const soundsLikeAMeeting = (words: string): boolean => meetingWords.test(words)

const zone = '(?:\\s*\\(?(?:(?:gmt|utc|cet|cest|bst|wet|est|edt|pst|pdt|ist)(?:[+-]\\d{1,2}(?::?\\d\\d)?)?)\\)?)?'
const clock = '(\\d{1,2})(?:[:.h](\\d\\d))?\\s*(am|pm|uhr|h)?'
const timePattern = new RegExp(
  `^[\\s,@|\u00B7(\u2013\u2014-]*(?:at |um |\u00E0 )?${clock}(?:\\s*(?:-|\u2013|\u2014|to|\u2192)\\s*\\d{1,2}(?:[:.h]\\d\\d)?\\s*(?:am|pm|uhr|h)?)?${zone}(?![\\p{L}\\p{N}:/.])\\)?`,
  'iu',
)

/** A time of day right behind the date, and the words behind that. */
function readTime(text: string): { time: string | null; text: string } {
  const weekday = /^\s*\((?:\p{L}{2,12})\.?\)/u.exec(text)?.[0] ?? ''
  const rest = text.slice(weekday.length)
  const found = timePattern.exec(rest)
  const [, hours, minutes, half] = found ?? []
  if (!found || (minutes === undefined && half === undefined))
    return { time: null, text: trimmed(isWeekday(weekday) ? rest : text) }
  const hour = (Number(hours) % (/[ap]m/i.test(half ?? '') ? 12 : 24)) + (/pm/i.test(half ?? '') ? 12 : 0)
  const time = `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`
  if (Number(hours) > 23 || Number(minutes ?? 0) > 59) return { time: null, text: trimmed(text) }
  return { time, text: trimmed(rest.slice(found[0].length)) }
}

const isWeekday = (text: string) =>
  /^\s*\((?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim)/i.test(text)

const calendars = '\\u{1F4C5}|\\u{1F4C6}|\\u{1F5D3}|\\uFE0F'
const start = new RegExp(`^(?:[\\s\u2013\u2014:;,.|@\u00B7#~-]|${calendars})+`, 'u')
const end = new RegExp(`(?:[\\s\u2013\u2014:;,|@\u00B7-]|${calendars})+$`, 'u')
const trimmed = (text: string): string => text.replace(start, '').replace(end, '')
