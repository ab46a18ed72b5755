import type { Span } from './dates/due.ts'
import { bodyOf, type ParseContext, readSentence } from './reading.ts'
import { secondOutcome } from './second-outcome.ts'

const opening = /^(?:By|On|Before|Until|In|At|Next|This|Tomorrow|Today)\b/

/** Two promises in one sentence as two sentences, each with its owner and its day; undefined where there is only one. */
export function splitSentence(sentence: string, context: ParseContext): [string, string] | undefined {
  const reading = readSentence(sentence, context)
  const second = reading.owner.second ?? secondOutcome(bodyOf(sentence, reading))
  if (!second) return undefined
  const said = (span: Span) => sentence.slice(span.start, span.end).trim()
  let early = sentence.slice(0, second.joint).trim()
  let late = sentence.slice(second.start).trim().replace(/\.$/, '')
  const { span: owner } = reading.owner
  if (owner && owner.end <= second.joint) late = `${said(owner)} ${late}`
  else if (owner) early = `${early} ${said(owner)}`
  const day = reading.due.spans.at(-1)
  const words = day && said(day).replace(opening, (word) => word.toLowerCase())
  const withDay = (half: string) =>
    words && readSentence(half, context).due.due.kind === 'none' ? `${half} ${words}` : half
  return [withDay(early), withDay(late).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())]
}
