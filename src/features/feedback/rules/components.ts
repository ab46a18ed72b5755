import type { Note, Span } from './note.ts'
import { behaviours } from './parts/behaviour.ts'
import { impacts } from './parts/impact.ts'
import { intentChecks, requests } from './parts/request.ts'
import { situations } from './parts/situation.ts'

export type Part = 'situation' | 'behaviour' | 'impact' | 'request' | 'intent'

/** For each part the stretches of the text, as typed, in which it was found. Empty: not there yet. */
export type Components = Readonly<Record<Part, readonly Span[]>>

export function componentsOf(note: Note): Components {
  const behaviour = behaviours(note)
  return {
    situation: situations(note),
    behaviour,
    impact: impacts(note, behaviour),
    request: requests(note),
    intent: intentChecks(note),
  }
}
