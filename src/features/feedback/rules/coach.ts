import { type Hint, isEnglish } from '../../coaching/rules/index.ts'
import { collapsed } from './collapsed.ts'
import { type Components, componentsOf } from './components.ts'
import { absolute, thoughtAsFeeling } from './flags/absolute.ts'
import { character, personPraise } from './flags/character.ts'
import type { Flag } from './flags/flag.ts'
import { judging } from './flags/judging.ts'
import { hearsay, mindReading } from './flags/mind.ts'
import { unobservable } from './flags/request.ts'
import { many, old, sandwich } from './flags/whole-note.ts'
import { comparison, disclaimer, exaggeration, shouldHave, vague } from './flags/wording.ts'
import { withoutForeign } from './language.ts'
import { type FeedbackRule, messages } from './messages.ts'
import { type FeedbackContext, type Note, readNote } from './note.ts'

export { type Components, componentsOf, type Part } from './components.ts'
export { type FeedbackRule, feedbackRules, partQuestions } from './messages.ts'
export type { FeedbackContext, FeedbackKind } from './note.ts'

export type FeedbackHint = Hint<FeedbackRule>

/** One point takes a paragraph; whatever comes after is not read, so that a pasted book costs nothing. */
const READ_AT_MOST = 4_000

const flags: Record<FeedbackRule, Flag> = {
  F1: absolute,
  F2: character,
  F2b: personPraise,
  F3: mindReading,
  F4: hearsay,
  F5: sandwich,
  F6: vague,
  F7: comparison,
  F8: exaggeration,
  F9: disclaimer,
  F10: shouldHave,
  F11: old,
  F12: many,
  F13: thoughtAsFeeling,
  F14: judging,
  F15: unobservable,
}

export interface FeedbackReading {
  /** False: it is not clearly and wholly English, so what was not found in it may stand there in other words. */
  read: boolean
  parts: Components
  hints: FeedbackHint[]
}

/**
 * What is in a note, and hints on its words. Pure; positions are those of the text as typed. Sentences in another language
 * are passed over, so that those in English are heard the same whatever stands beside them.
 */
export function readFeedback(typed: string, context: FeedbackContext): FeedbackReading {
  const { text, asTyped } = collapsed(typed.slice(0, READ_AT_MOST))
  const english = withoutForeign(text)
  const note = readNote(english, context)
  const parts = componentsOf(note)
  const placed = Object.entries(parts).map(([part, spans]) => [part, spans.map(asTyped)])
  return {
    read: english === text && isEnglish(text),
    parts: Object.fromEntries(placed) as Components,
    hints: hintsOn(note, parts).map((hint) => ({ ...hint, ...asTyped(hint) })),
  }
}

export const coachFeedback = (typed: string, context: FeedbackContext) => readFeedback(typed, context).hints

function hintsOn(note: Note, parts: Components): FeedbackHint[] {
  return Object.entries(flags)
    .flatMap(([name, flag]) => {
      const rule = name as FeedbackRule
      const { severity, spans } = flag(note, parts)
      return spans.map(({ start, end }) => ({
        rule,
        severity,
        start,
        end,
        message: messages[rule](shortened(note.text.slice(start, end))),
      }))
    })
    .filter((hint, _, all) => !all.some((other) => isNearer(other, hint)))
    .sort((a, b) => a.start - b.start || b.severity - a.severity)
}

/**
 * Of two rules on the same words the one that knows more speaks: "vague" is the least one can say, and what is asked for is
 * better told how to ask than that it names a trait.
 */
function isNearer(other: FeedbackHint, hint: FeedbackHint): boolean {
  const overlap = other.start < hint.end && hint.start < other.end
  return overlap && ((hint.rule === 'F6' && other.rule !== 'F6') || (hint.rule === 'F2' && other.rule === 'F15'))
}

const shortened = (words: string) => (words.length > 40 ? `${words.slice(0, 38).trimEnd()}…` : words)

/** Whether somebody could act on it: what was done, when or with which effect, and no loud flag on its words. */
export function isReady({ parts, hints }: FeedbackReading): boolean {
  const told = [parts.situation, parts.behaviour, parts.impact].filter((spans) => spans.length > 0).length
  return told === 3 && !hints.some(({ severity }) => severity >= 2)
}
