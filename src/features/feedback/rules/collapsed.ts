import { normalise } from '../../coaching/rules/index.ts'
import type { Span } from './note.ts'

const runs = /[ \n]{2,}/g

/**
 * The text with one blank for many and one line break for many, and the way back to the places as typed. Patterns that may
 * begin with a blank would walk a long run of them once more from each of its places.
 */
export function collapsed(typed: string): { text: string; asTyped(span: Span): Span } {
  const plain = normalise(typed)
  const places: number[] = []
  let text = ''
  let from = 0
  const keep = (to: number) => {
    for (let at = from; at < to; at++) places.push(at)
    text += plain.slice(from, to)
  }
  for (const { 0: run, index } of plain.matchAll(runs)) {
    keep(index)
    text += run.includes('\n') ? '\n' : ' '
    places.push(index)
    from = index + run.length
  }
  keep(plain.length)
  return { text, asTyped: ({ start, end }) => ({ start: places[start]!, end: places[end - 1]! + 1 }) }
}
