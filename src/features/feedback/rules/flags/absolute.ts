import { matchesOf, perReceiver } from '../note.ts'
import { type Flag, has, matchesBut, sentenceAt } from './flag.ts'

const aboutThem = perReceiver(
  (you) =>
    new RegExp(
      `(?<=${you}(?:'re|'ve|\\s+(?:are|were|have|is|was|has|just|do|simply|almost|will))*\\s+)(?:always|never|constantly|continually|forever)(?![\\w-])`,
      'giu',
    ),
)
const general = perReceiver(
  (you) =>
    new RegExp(
      `(?<![\\w'-])(?:every\\s+(?:single\\s+)?time\\s+(?:${you}|i|we|someone|somebody|anyone)|all\\s+the\\s+time|as\\s+usual|(?:everyone|everybody|nobody|no\\s+one)\\s+(?:ever\\s+|always\\s+|here\\s+)*(?:has|have|is|can|will|knows|thinks|wants|likes|trusts|hates|feels|works|understands|sees|gets|waits|asks|believes|needs|complains)|nothing\\s+${you}|everything\\s+(?:${you}|breaks|is|goes|takes))(?![\\w-])`,
      'giu',
    ),
)
const mentioned = perReceiver((you) => new RegExp(`${you}|(?<![\\w])your(?![\\w])`, 'iu'))
const harmless =
  /(?<![\w'])(?:never\s+once|not\s+always|as\s+always|always\s+(?:welcome|free\s+to|enjoy\w*|happy|glad)|(?:everyone|everybody)\s+(?:has|have)\s+(?:asked|since|now|read|seen|been|said|thanked))(?![\w])/gi

/** F1. "Always", "never", "everyone", said about the receiver. */
export const absolute: Flag = (note, parts) => {
  const { masked, receiver, kind } = note
  if (kind === 'high-five' && has(parts.situation) && has(parts.behaviour)) return { severity: 1, spans: [] }
  const spans = [
    ...matchesBut(aboutThem(receiver), harmless, masked),
    ...matchesBut(general(receiver), harmless, masked).filter(({ start }) =>
      mentioned(receiver).test(sentenceAt(note, start)),
    ),
  ]
  // "You always find the time" is a compliment: heard, but no reason for a counter-example.
  return { severity: kind === 'high-five' ? 1 : 2, spans }
}

/** F13. "I feel that you …" is a thought. */
const felt = perReceiver(
  (you) =>
    new RegExp(
      `(?<![\\w'])(?:i|we)(?:\\s+(?:just|really|sometimes|often|also|do))*\\s+feel(?:\\s+(?:like|that|as\\s+if|as\\s+though))*\\s+${you}(?:'re|'ve)?(?=\\s+\\w)`,
      'giu',
    ),
)
export const thoughtAsFeeling: Flag = ({ masked, receiver }) => ({
  severity: 1,
  spans: matchesOf(felt(receiver), masked),
})
