import { type Day, dayOf } from '../../../action-items/rules/dates/days.ts'
import type { Box } from '../lines/source-lines.ts'

export interface Outcome {
  state: Box
  doneOn: Day | null
  dropReason: string
  /** The sentence without the signs that told. */
  text: string
}

const doneSign = /^(?:\u2705|\u2714\uFE0F?|\u2713|done\s*[:\u2013\u2014-])\s*/iu
const doneAtEnd =
  /\s*(?:(?:[-\u2013\u2014,]\s*|\()(?:done|completed)[)!.]?|\u2705|\u2714\uFE0F?|\u2713|\u2611\uFE0F?)\s*$/iu
const doneDate = /\s*(?:\u2705|\u2714\uFE0F?)\s*(\d{4})-(\d\d)-(\d\d)/u
const doneDateInWords = /\s*\(done (\d{4})-(\d\d)-(\d\d)\)\s*$/i
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

/** Done, dropped or open: by the box, a tick, struck-out words, "(dropped: no budget)". */
export function readOutcome({ text: said, box, isStruck }: Said): Outcome {
  const text = said.replace(nextDetail, ') (')
  const dated = doneDate.exec(text) ?? doneDateInWords.exec(text)
  const doneOn = dated ? (dayOf(Number(dated[1]), Number(dated[2]), Number(dated[3])) ?? null) : null
  if (dated) return { state: 'done', doneOn, dropReason: '', text: text.replace(dated[0], '').trim() }
  if (dropDate.test(text)) return { state: 'dropped', doneOn, dropReason: '', text: text.replace(dropDate, '').trim() }
  const dropped = droppedAtEnd.exec(text)
  if (dropped && box !== 'done') {
    const dropReason = (dropped[1] ?? dropped[2] ?? '').trim()
    return { state: 'dropped', doneOn, dropReason, text: text.slice(0, dropped.index).trim() }
  }
  // Struck out beside an empty box: given up. Struck out without a box: ticked off.
  if (isStruck) return { state: box === 'open' || box === 'dropped' ? 'dropped' : 'done', doneOn, dropReason: '', text }
  const sign = doneSign.exec(text) ?? (box === 'dropped' ? null : doneAtEnd.exec(text))
  const left = sign ? text.replace(sign[0], '').trim() : text
  if (sign && left !== '') return { state: 'done', doneOn, dropReason: '', text: left }
  return { state: box ?? 'open', doneOn, dropReason: '', text }
}
