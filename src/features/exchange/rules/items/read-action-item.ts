import type { SourceLine } from '../lines/source-lines.ts'
import type { UnderstoodActionItem } from '../understood.ts'
import { readOutcome } from './outcome.ts'
import { type PromiseContext, readPromise } from './sentence.ts'

export type ReadActionItem = Omit<UnderstoodActionItem, 'key' | 'firstLine' | 'lastLine'> & {
  /** Words that sound like a date and name no day. */
  unclearDue: string | null
}

/** Who does what by when, and what has become of it, as one line says it. */
export function readActionItem(
  { text, box, isStruck }: Pick<SourceLine, 'text' | 'box' | 'isStruck'>,
  { parse, spelling }: PromiseContext,
): ReadActionItem {
  const { text: said, ...outcome } = readOutcome({ text, box, isStruck }, { spelling, ...parse })
  return { ...readPromise(said, { parse, spelling }), ...outcome, said }
}
