/** What a note is written in. The parts of the shape that is not chosen stay where they are, unread. */
export const partsOfShape = {
  sbi: ['situation', 'behaviour', 'impact', 'request'],
  'four-steps': ['facts', 'feelings', 'options', 'request'],
} as const
export type Shape = keyof typeof partsOfShape
export type PartName = (typeof partsOfShape)[Shape][number]
export type Parts = Readonly<Record<PartName, string>>

/** Where a part stands in the paragraph, so that what is said about the paragraph can be shown on the part. */
export interface Placed {
  part: PartName
  start: number
  end: number
}

/** The note as it will read: one paragraph, with the places of its parts. Not a letter of theirs is changed but case and stops. */
export function paragraphOf(shape: Shape, parts: Parts): { text: string; placed: Placed[] } {
  const placed: Placed[] = []
  let text = ''
  for (const part of partsOfShape[shape]) {
    const words = parts[part].trim().replaceAll(/\s*\n\s*/g, ' ')
    if (words === '') continue
    const before = text
    text += before === '' ? '' : joint(before)
    const goesOn = text.endsWith(', ')
    const start = text.length
    text += goesOn ? lowered(words) : words
    placed.push({ part, start, end: text.length })
  }
  return { text: text === '' ? '' : closed(text), placed }
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
