/** What a note is written in. The parts of the shape that is not chosen stay in the draft, and are never shared. */
export const partsOfShape = {
  sbi: ['situation', 'behaviour', 'impact', 'request'],
  'four-steps': ['facts', 'feelings', 'options', 'request'],
} as const
export type Shape = keyof typeof partsOfShape
export type PartName = (typeof partsOfShape)[Shape][number]
export type Parts = Readonly<Record<PartName, string>>
export const allParts = [...new Set([...partsOfShape.sbi, ...partsOfShape['four-steps']])] as const

export interface Placed {
  part: PartName
  start: number
  end: number
}

/** The note as it will read: one paragraph. Not a letter of theirs is changed but case and stops. */
export function paragraphOf(shape: Shape, parts: Parts): string {
  let text = ''
  for (const part of partsOfShape[shape]) {
    const words = parts[part].trim().replaceAll(/\s*\n\s*/g, ' ')
    if (words === '') continue
    if (text !== '') text += joint(text)
    text += text.endsWith(', ') ? lowered(words) : words
  }
  return text === '' ? '' : closed(text)
}

/**
 * The parts as the coach reads them, one to a line and exactly as typed, so that what it says of a place in the text is
 * said of the same place in a part.
 */
export function linesOf(shape: Shape, parts: Parts): { text: string; placed: Placed[] } {
  let text = ''
  const placed = partsOfShape[shape].map((part) => {
    const start = part === partsOfShape[shape][0] ? 0 : text.length + 1
    text = start === 0 ? parts[part] : `${text}\n${parts[part]}`
    return { part, start, end: text.length }
  })
  return { text, placed }
}

const ends = /[.!?…:]["”’)]*$/u

/** "At the hand-over on Tuesday" goes on in the same sentence; whatever is a sentence gets its stop. */
function joint(before: string): string {
  if (ends.test(before)) return ' '
  return /^(?:at|in|on|during|when|after|before|while|since|for|over|yesterday|today|last)\b[^.!?]*$/i.test(before)
    ? ', '
    : '. '
}

const lowered = (words: string) =>
  /^(?:You|Your|We|They|He|She|There|The)\b/.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words
const closed = (text: string) => (ends.test(text) ? text : `${text}.`)
