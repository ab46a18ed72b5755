import type { Day } from '../../../action-items/rules/dates/days.ts'
import { cleanText } from '../text/clean.ts'
import { escapeText } from '../text/escape.ts'
import { metaNames } from './format.ts'

/** What one of the two says in their own name beside a meeting, a talking point or an action item. */
export type HistoryRecord =
  | {
      kind: 'intention'
      personId: string
      text: string
      isShared: boolean
      outcome: 'reached' | 'partly' | 'not_reached' | null
      outcomeNote: string
    }
  | { kind: 'score'; personId: string; score: number; toTen: string }
  | { kind: 'reflection'; personId: string; wentWell: string; doBetter: string }
  | { kind: 'clarity'; personId: string; text: string; isAgreed: boolean }
  | { kind: 'comment'; personId: string; on: Day; text: string }
  | { kind: 'renegotiation'; personId: string; on: Day; from: Day; to: Day | null; reason: string }

export type RecordKind = HistoryRecord['kind']

type Label = (personId: string) => string

const outcomes = { reached: 'reached', partly: 'partly', not_reached: 'not reached' } as const

const words = (text: string) => escapeText(cleanText(text).trim())

/** Each as the lines that say it, without what leads them in a list. A line after the first goes on from the one above. */
export function recordLines(record: HistoryRecord, label: Label): string[] {
  const name = label(record.personId)
  switch (record.kind) {
    case 'intention': {
      const outcome = record.outcome && [outcomes[record.outcome], words(record.outcomeNote)].filter(Boolean).join(': ')
      // "Only me" comes last: there it is read as a mark even when the document is read by its looks.
      const marks = [...(outcome ? [outcome] : []), ...(record.isShared ? [] : ['only me'])]
      return [`**${name}:** ${words(record.text)}${marks.map((mark) => ` *(${mark})*`).join('')}`]
    }
    case 'score': {
      const toTen = words(record.toTen)
      return [`**${name}:** ${record.score}/10${toTen === '' ? '' : `. ${metaNames.wish} ${toTen}`}`]
    }
    case 'reflection':
      return [
        ...(record.wentWell.trim() === '' ? [] : [`**${name}, well:** ${words(record.wentWell)}`]),
        ...(record.doBetter.trim() === '' ? [] : [`**${name}, better:** ${words(record.doBetter)}`]),
      ]
    case 'clarity':
      return [`**${record.isAgreed ? 'Agreed' : 'Said back'}:** ${words(record.text)} *(${name})*`]
    case 'comment':
      return [`**${name}, ${record.on}:** ${words(record.text)}`]
    case 'renegotiation': {
      const reason = words(record.reason)
      const moved = `*Moved from ${record.from} to ${record.to ?? 'no day'}* by ${name} on ${record.on}`
      return [reason === '' ? moved : `${moved}: ${reason}`]
    }
  }
}
