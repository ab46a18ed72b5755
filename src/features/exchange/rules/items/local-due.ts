import { type Day, dayOf, nearestYear } from '../../../action-items/rules/dates/days.ts'
import type { DateSpelling } from '../dates/spelled-dates.ts'

const until =
  /[\s,(–—-]*(?<!\p{L})(?:bis(?: zum)?|avant le|d['’]ici (?:le|au)|pour le|antes del?|para el|hasta el|até(?: o)?|entro (?:il)?|prima del|uiterlijk|voor|tegen)\s*$/iu

/** "bis 20.11.", "avant le 3 décembre" at the end of a sentence: a day written in another language than English. */
export function readLocalDue(
  text: string,
  { spelling, today }: { spelling: DateSpelling; today: Day },
): { text: string; due: Day } | null {
  const date = spelling.find(text).at(-1)
  if (!date || !/^[\s).]*$/.test(text.slice(date.end))) return null
  const before = until.exec(text.slice(0, date.start))
  const { year, month, day } = date.readings[0]
  const due = year === null ? nearestYear(month, day, today) : dayOf(year, month, day)
  const left = before ? text.slice(0, before.index).trim() : ''
  return due && left !== '' ? { text: left, due } : null
}
