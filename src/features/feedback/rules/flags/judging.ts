import { judgements } from '../parts/judged.ts'
import { type Flag, has } from './flag.ts'

/** F14. Judged by its verb or its adverb, while what was done is told nowhere; where it is, a quiet word. */
export const judging: Flag = (note, parts) => ({
  severity: has(parts.behaviour) ? 1 : 2,
  spans: note.kind === 'high-five' && has(parts.behaviour) ? [] : judgements(note),
})
