/** What becomes of something that is brought to the agenda: one line to talk about, and the rest as notes in Markdown. */
export interface ReadPoint {
  text: string
  notes: string
}

/** A line that is still read at a glance on a page; the agenda itself takes 2,000 characters. */
const LONGEST_LINE = 300
/** As agenda/contract has it for notes to begin with. */
const LONGEST_NOTES = 20_000

/** The first line that says something, without the signs of a heading or a list; what follows is the rest. */
export function firstLineAndRest(markdown: string): ReadPoint {
  const lines = markdown.split(/\r?\n/)
  const at = lines.findIndex((line) => bare(line) !== '')
  if (at === -1) return { text: '', notes: '' }
  return {
    text: bare(lines[at]!),
    notes: lines
      .slice(at + 1)
      .join('\n')
      .trim(),
  }
}

const bare = (line: string) =>
  line
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+•]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+)*/, '')
    .replace(/^(\*\*|__)(.+)\1$/, '$2')
    .trim()

/** "Re: AW: Fwd: The plan" is about the plan. The marks of replies and forwards in the languages of the usual clients. */
export function withoutReplyMarks(subject: string): string {
  return subject.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv|res|enc|sv|vs|antw)(?:\[\d+\])?\s*:)+/i, '').trim()
}

/** As much as a talking point and notes to begin with may hold; a line that is too long is whole in the notes. */
export function fitting({ text, notes }: ReadPoint): ReadPoint & { cut: boolean } {
  const tooLong = text.length > LONGEST_LINE
  const all = tooLong ? `${text}\n\n${notes}`.trim() : notes
  return {
    text: tooLong ? `${text.slice(0, LONGEST_LINE - 1).trimEnd()}…` : text,
    notes: all.slice(0, LONGEST_NOTES),
    cut: all.length > LONGEST_NOTES,
  }
}
