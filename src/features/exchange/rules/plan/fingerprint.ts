import { letters } from '../text/letters.ts'

/** What stays the same when a line is typed or exported again: its words and signs, not case, accents or a last full stop. */
export const sameWords = (text: string): string =>
  (text.length <= longestCompared && letters(text).replace(/[.,;:!\s]{1,20}$/, '')) || text.trim()

// A longer text is only the same when every sign is.
const longestCompared = 4000

const prime = 16777619

/** A short name for some words at some place. 64 bits: enough for every line two people ever write. */
export function fingerprint(...parts: readonly string[]): string {
  const text = parts.map(sameWords).join('\u0000')
  let forwards = 2166136261
  let backwards = 2166136261
  for (let index = 0; index < text.length; index += 1) {
    forwards = Math.imul(forwards ^ text.charCodeAt(index), prime)
    backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - index), prime)
  }
  return [forwards, backwards].map((half) => (half >>> 0).toString(36).padStart(7, '0')).join('')
}
