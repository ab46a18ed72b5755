/** Characters of a summary. */
export const LONGEST_SUMMARY = 20_000

/**
 * A first summary from what was written: each discussed point with what the two agreed it comes down to, else with the first
 * line of its notes. Promises are not in it: they stand below it.
 */
export function draftSummary(page: {
  points: readonly { text: string; notes: string; fate: string | null; agreed: readonly string[] }[]
  notes: string
}): string {
  const discussed = page.points.filter(
    ({ fate, notes, agreed }) => fate === 'discussed' || notes.trim() !== '' || agreed.length > 0,
  )
  const lines = discussed.map(({ text, notes, agreed }) => {
    const first = agreed.length > 0 ? agreed.map(endWithStop).join(' ') : firstSentence(notes)
    return first ? `${endWithStop(text)} ${first}` : endWithStop(text)
  })
  const general = firstSentence(page.notes)
  return clip(general ? [...lines, general] : lines)
}

/** As many lines as fit, and how many do not. */
function clip(lines: readonly string[]): string {
  const whole = lines.join('\n').trim()
  if (whole.length <= LONGEST_SUMMARY) return whole
  const kept: string[] = []
  let room = LONGEST_SUMMARY - sayLeft(lines.length).length
  for (const line of lines) {
    room -= line.length + 1
    if (room < 0) break
    kept.push(line)
  }
  return [...kept, sayLeft(lines.length - kept.length)].join('\n')
}

const sayLeft = (lines: number) => `And ${lines} more, on the page of the meeting.`

function firstSentence(text: string): string {
  const line =
    text
      .split('\n')
      .map((part) => part.replace(/^[-*\s]+(\[[ x]\]\s*)?/, '').trim())
      .find((part) => part !== '') ?? ''
  const sentence = /^.{20,}?[.!?…](?=\s|$)/u.exec(line)?.[0] ?? line
  return sentence.length > 240 ? `${sentence.slice(0, 239).trimEnd()}…` : sentence
}

function endWithStop(text: string): string {
  const trimmed = text.trim()
  return /[.!?…:]$/u.test(trimmed) ? trimmed : `${trimmed}.`
}
