import { i18n } from '@lingui/core'
import { msg, plural, t } from '@lingui/core/macro'

const DAY_MS = 86_400_000

/** The language of the screens, with the habits of the reader's region: English words on a German machine, and its clock. */
export function readerLocale(): string {
  const { language, region } = new Intl.Locale(navigator.language)
  return language === i18n.locale ? navigator.language : [i18n.locale, region].filter(Boolean).join('-')
}

function format(options: Intl.DateTimeFormatOptions, value: Date): string {
  return new Intl.DateTimeFormat(readerLocale(), options).format(value)
}

/** A calendar day of the database ('2026-11-20') as a moment at noon UTC, so that no zone shifts it. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** Today where the reader is, as 'YYYY-MM-DD'. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE').format(now)
}

/** The calendar day so many days after today. */
export function dayFromNow(days: number): string {
  return new Date(Date.parse(today()) + days * DAY_MS).toISOString().slice(0, 10)
}

/** "Thursday, 20 November" */
export function longDay(instant: string | Date): string {
  return format({ weekday: 'long', day: 'numeric', month: 'long' }, new Date(instant))
}

/** "Thu 20 Nov" */
export function shortDay(instant: string | Date): string {
  return format({ weekday: 'short', day: 'numeric', month: 'short' }, new Date(instant))
}

/** "20 Nov", with the year when it is not this one. */
export function dayAndMonth(instant: string | Date): string {
  const value = new Date(instant)
  const thisYear = value.getFullYear() === new Date().getFullYear()
  return format({ day: 'numeric', month: 'short', ...(thisYear ? {} : { year: 'numeric' }) }, value)
}

/** "Thursday" */
export function weekday(instant: string | Date): string {
  return format({ weekday: 'long' }, new Date(instant))
}

/** "Thu" within the last six days, else "12 Nov" */
export function recentDay(instant: string | Date, now = new Date()): string {
  const value = new Date(instant)
  return now.getTime() - value.getTime() < 6 * DAY_MS ? format({ weekday: 'short' }, value) : dayAndMonth(value)
}

/** "10:00" */
export function time(instant: string | Date): string {
  return format({ hour: 'numeric', minute: '2-digit' }, new Date(instant))
}

/** "17:00": the same moment on another clock. */
export function timeIn(instant: string | Date, timeZone: string): string {
  return format({ hour: 'numeric', minute: '2-digit', timeZone }, new Date(instant))
}

/** "10:00 – 10:25" */
export function timeSpan(instant: string, minutes: number): string {
  return `${time(instant)} – ${time(new Date(Date.parse(instant) + minutes * 60_000))}`
}

/** Whole days from today until a calendar day; negative when it has passed. */
export function daysUntil(day: string, from = today()): number {
  return Math.round((noon(day).getTime() - noon(from).getTime()) / DAY_MS)
}

/** When something is due, as people say it: "today", "Fri", "25 Nov", "3 days late". */
export function due(day: string): { words: string; late: boolean; soon: boolean } {
  const days = daysUntil(day)
  if (days < 0)
    return { words: t(i18n)`${plural(-days, { one: '# day late', other: '# days late' })}`, late: true, soon: false }
  if (days === 0) return { words: i18n._(msg`due today`), late: false, soon: true }
  if (days === 1) return { words: i18n._(msg`due tomorrow`), late: false, soon: true }
  const on =
    days < 7
      ? format({ weekday: 'short', timeZone: 'UTC' }, noon(day))
      : format({ day: 'numeric', month: 'short', timeZone: 'UTC' }, noon(day))
  return { words: t(i18n)`due ${on}`, late: false, soon: false }
}

/** "Tue 25 Nov" for a calendar day. */
export function plainDay(day: string): string {
  return format({ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }, noon(day))
}
