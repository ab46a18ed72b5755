import { mask } from './mask.ts'
import { normalise } from './normalise.ts'
import { type Sentence, splitSentences } from './sentences.ts'

export type Prepared = {
  /** As typed, with plain quotes, dashes and spaces. */
  text: string
  /** Equally long; what is not the writer's own prose is filled with MASK. Rules match on this. */
  masked: string
  /** Cut from `masked`. */
  sentences: Sentence[]
}

export type PrepareOptions = {
  /** While somebody is typing: leave out the sentence that has no end yet. */
  finishedOnly?: boolean
}

/** The first step of every coach. Positions in the result are positions in the text as typed. */
export function prepare(typed: string, options: PrepareOptions = {}): Prepared {
  const text = normalise(typed)
  const masked = mask(text)
  const sentences = splitSentences(masked, { left: !options.finishedOnly }).filter((sentence) => sentence.finished)
  return { text, masked, sentences }
}
