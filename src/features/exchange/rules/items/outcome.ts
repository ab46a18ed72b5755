import { type Day, dayOf, nearestYear } from '../../../action-items/rules/dates/days.ts'
import { isMonthFirst } from '../../../action-items/rules/dates/expression.ts'
import type { DateSpelling } from '../dates/spelled-dates.ts'
import type { Box } from '../lines/source-lines.ts'

export interface Outcome {
  state: Box
  doneOn: Day | null
  dropReason: string
  /** The sentence without the signs that told. */
  text: string
}

const done =
  'done|completed?|finished|closed|erledigt|fertig|fait|termin\u00E9e?|hecho|feito|conclu\u00EDdo|fatto|gedaan|klaar'
const doneSign = /^(?:\u2705|\u2714\uFE0F?|\u2713|(?:done|erledigt)\s*[:\u2013\u2014-])\s*/iu
const doneAtEnd = new RegExp(
  `\\s*(?:(?:[-\u2013\u2014,]\\s*|[([])(?:${done})[)\\]!.]?|\u2705|\u2714\uFE0F?|\u2713|\u2611\uFE0F?)\\s*$`,
  'iu',
)
/** "(done 12 Nov)", "– erledigt am 12.11.2026": the words behind have to be a day and nothing else. */
const doneBeforeDay = new RegExp(
  `\\s*(?:[([]|[-\u2013\u2014,]\\s)\\s*(?:${done})(?: (?:on|am|le|el|em|il|op))?:?\\s+([^()[\\]]{3,40}?)\\s*[)\\]]?[.]?\\s*$`,
  'iu',
)
const doneDate = /\s*(?:\u2705|\u2714\uFE0F?)\s*(\d{4})-(\d\d)-(\d\d)/u
const dropDate = /\s*\u274C\s*\d{4}-\d\d-\d\d/u
const droppedAtEnd =
  /\s*(?:\(\s*(?:dropped|cancell?ed|canceled|no longer needed|obsolete|won'?t do)(?:\s*[:,\u2013\u2014-]\s*([^()]*))?\)|[-\u2013\u2014]\s*(?:dropped|cancell?ed|canceled|no longer needed)(?:\s*[:,]\s*(.*))?)\s*$/iu

// "(due 2025-11-18; done 2025-11-17)"
const nextDetail = /;\s*(?=(?:done \d{4}-|dropped)[^()]*\)\s*$)/gi

interface Said {
  text: string
  box: Box | null
  isStruck: boolean
}

export interface DayReading {
  spelling: DateSpelling
  /** The day of the meeting it was written down in. */
  today: Day
  locale?: string
}

/** Done, dropped or open: by the box, a tick, struck-out words, "(dropped: no budget)", "(done 12 Nov)". */
export function readOutcome({ text: said, box, isStruck }: Said, reading: DayReading): Outcome {
  const text = said.replace(nextDetail, ') (')
  const dated = datedDone(text, reading)
  if (dated) return { state: 'done', dropReason: '', ...dated }
  const undated = { doneOn: null, dropReason: '' }
  if (dropDate.test(text)) return { ...undated, state: 'dropped', text: text.replace(dropDate, '').trim() }
  const dropped = droppedAtEnd.exec(text)
  if (dropped && box !== 'done') {
    const dropReason = (dropped[1] ?? dropped[2] ?? '').trim()
    return { ...undated, state: 'dropped', dropReason, text: text.slice(0, dropped.index).trim() }
  }
  // Struck out beside an empty box: given up. Struck out without a box: ticked off.
  if (isStruck) return { ...undated, state: box === 'open' || box === 'dropped' ? 'dropped' : 'done', text }
  const sign = doneSign.exec(text) ?? (box === 'dropped' ? null : doneAtEnd.exec(text))
  const left = sign ? text.replace(sign[0], '').trim() : text
  if (sign && left !== '') return { ...undated, state: 'done', text: left }
  return { ...undated, state: box ?? 'open', text }
}

function datedDone(text: string, reading: DayReading): { doneOn: Day | null; text: string } | null {
  const signed = doneDate.exec(text)
  if (signed) {
    const doneOn = dayOf(Number(signed[1]), Number(signed[2]), Number(signed[3])) ?? null
    return { doneOn, text: text.replace(signed[0], '').trim() }
  }
  const worded = doneBeforeDay.exec(text)
  const doneOn = worded && wholeDay(worded[1]!, reading)
  return worded && doneOn ? { doneOn, text: text.slice(0, worded.index).trim() } : null
}

function wholeDay(words: string, { spelling, today, locale }: DayReading): Day | null {
  const [date] = spelling.find(words)
  if (!date || date.start > 0 || date.end < words.length || date.isRange) return null
  const { year, month, day } = date.readings[isMonthFirst(locale) ? 1 : 0] ?? date.readings[0]
  return (year === null ? nearestYear(month, day, today) : dayOf(year, month, day)) ?? null
}
