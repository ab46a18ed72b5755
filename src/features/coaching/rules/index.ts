export { GAP, type Hint, type RuleDescription, type Severity } from './hint.ts'
export { isEnglish } from './language.ts'
export { MASK, mask, quotations } from './mask.ts'
export { normalise } from './normalise.ts'
export { type Prepared, type PrepareOptions, prepare } from './prepare.ts'
export {
  DISMISSALS_BEFORE_OFFER,
  offersSwitchingOff,
  type Selection,
  VISIBLE_AT_ONCE,
  visibleHints,
} from './select.ts'
export { type Sentence, splitSentences } from './sentences.ts'
export { anyOf, listOf, wordPattern } from './words.ts'
