import { wordPattern } from '../../coaching/rules/index.ts'
import type { Note, Span } from './note.ts'
import { deeds } from './parts/behaviour.ts'
import { happenings, impacts } from './parts/impact.ts'
import { intentChecks, requests } from './parts/request.ts'
import { situations } from './parts/situation.ts'
import { things } from './parts/things.ts'
import { labels, verdicts } from './words/en.ts'
import { judgedNouns, judgingAdverbs } from './words/verdicts.ts'

export type Part = 'situation' | 'behaviour' | 'impact' | 'request' | 'intent'

/** For each part the stretches of the text, as typed, in which it was found. Empty: not there yet. */
export type Components = Readonly<Record<Part, readonly Span[]>>

export function componentsOf(note: Note): Components {
  const behaviour = behavioursOf(note)
  return {
    situation: situations(note),
    behaviour,
    impact: impacts(note, behaviour),
    request: requests(note),
    intent: intentChecks(note),
  }
}

/** What they did; where no sentence says it, what became of something in their hands, or the first of what is told. */
function behavioursOf(note: Note): readonly Span[] {
  const done = deeds(note)
  if (done.length > 0) return done
  const thing = things(note)
  return [thing, firstOf(note)].find((told) => told.length > 0 && impacts(note, told).length > 0) ?? thing
}

const evaluation = wordPattern([...verdicts, ...labels, ...judgingAdverbs, ...judgedNouns], 'iu')

/** One thing told after the other: the first is what was done, if nothing in it is judged. */
function firstOf(note: Note): Span[] {
  const [first, next] = happenings(note)
  if (!first || !next) return []
  return evaluation.test(note.masked.slice(first.start, first.end)) ? [] : [first]
}
