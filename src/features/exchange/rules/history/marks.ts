import type { PointVisibility } from '../../../agenda/contract.ts'
import type { HistoryPoint } from './history.ts'

/** What stands in brackets behind a talking point: what became of it, who can see it, and whether it returns. */
export interface PointMarks {
  fate: HistoryPoint['fate'] | null
  visibility: PointVisibility
  /** Every n-th meeting; null: once. */
  repeatsEvery: number | null
}

const fates: Record<HistoryPoint['fate'], string> = {
  discussed: 'discussed',
  carried_over: 'carried over',
  dropped: 'dropped',
  open: 'not discussed',
}
const visibilities: Record<PointVisibility, string> = {
  both: 'for both',
  at_start: 'shared when the meeting starts',
  only_me: 'only me',
}

/** A point without a mark was discussed, is for both, and came up once: that is what nearly all of them are. */
export function marksOf({ fate, visibility, repeatsEvery }: HistoryPoint): string {
  const marks = [
    ...(fate === 'discussed' ? [] : [fates[fate]]),
    ...(visibility === 'both' ? [] : [visibilities[visibility]]),
    ...(repeatsEvery === null ? [] : [repeatWords(repeatsEvery)]),
  ]
  return marks.map((mark) => ` *(${mark})*`).join('')
}

const endings: Record<number, string> = { 2: 'nd', 3: 'rd' }
const repeatWords = (every: number): string =>
  every === 1 ? 'every time' : `every ${every}${endings[every] ?? 'th'} time`

/** Takes the marks off the end of a point, as we write them or as somebody types them. */
export function readMarks(said: string, style: 'ours' | 'typed'): PointMarks & { text: string } {
  const behind = style === 'ours' ? / \*\(([^()*]+)\)\*$/ : /\s*\(([^()]+)\)$/
  let text = said
  let marks: PointMarks = { fate: null, visibility: 'both', repeatsEvery: null }
  for (let found = behind.exec(text); found; found = behind.exec(text)) {
    const read = readMark(found[1]!.toLowerCase())
    if (!read) break
    text = text.slice(0, found.index)
    marks = { ...marks, ...read }
  }
  return { ...marks, text }
}

function readMark(words: string): Partial<PointMarks> | null {
  const fate = nameOf(fates, words)
  if (fate) return { fate }
  const visibility = nameOf(visibilities, words)
  if (visibility) return { visibility }
  const every = /^every (?:(\d{1,2})(?:st|nd|rd|th) )?time$/.exec(words)
  const repeatsEvery = every ? Number(every[1] ?? 1) : 0
  return repeatsEvery >= 1 && repeatsEvery <= mostRare ? { repeatsEvery } : null
}

const mostRare = 12

const nameOf = <Name extends string>(names: Record<Name, string>, words: string): Name | undefined =>
  (Object.keys(names) as Name[]).find((name) => names[name] === words)
