import { type Hint, isEnglish } from '../../coaching/rules/index.ts'
import { firstName } from '../../people/rules/names.ts'
import { type ActionRule, messages } from './coach-rules.ts'
import { daysBetween } from './dates/days.ts'
import type { Due, Span } from './dates/due.ts'
import { CARRIED_TOO_OFTEN } from './follow-through.ts'
import type { Owner } from './owner.ts'
import { blanked, bodyOf, type ParseContext, type Reading, readSentence } from './reading.ts'
import { secondOutcome } from './second-outcome.ts'
import { nobodyInParticular, vagueStart, weakVerb, wish } from './wording.ts'

export type ActionHint = Hint<ActionRule>

export type ActionCoachContext = ParseContext & {
  /** Already chosen on the screen; null: both. */
  ownerId?: string | null
  /** Already chosen on the screen. */
  dueOn?: string | null
  /** Belongs to a goal: may lie far ahead. */
  isGoal?: boolean
  /** How many open items each person has. */
  openOf?: Readonly<Record<string, number>>
  /** How often this item was carried over already. */
  carriedOver?: number
  /** While somebody is typing: nothing about a sentence that has no end yet. */
  finishedOnly?: boolean
}

const hasEnd = /[.!?](?:["'”’)\]]*)\s*$|\n\s*$/
const farAhead = 90
const manyOpen = 3

/**
 * Remarks on one promise: has it one owner, a verb first, one outcome, a day, and will both see it done? Where it is not
 * English nothing, except what needs no words.
 */
export function coachActionItem(sentence: string, context: ActionCoachContext): ActionHint[] {
  if (sentence.trim() === '' || (context.finishedOnly && !hasEnd.test(sentence))) return []
  const reading = readSentence(sentence, context)
  const whole = wholeOf(sentence)
  const owner = ownerOf(reading.owner.owner, context)
  const pile = pileUp(owner, whole, context)
  if (!isEnglish(sentence)) return pile
  return [
    ...missingOwner(reading, owner, whole, context),
    ...aboutWording(sentence, reading),
    ...aboutDate(reading, whole, context),
    ...pile,
  ]
}

function wholeOf(sentence: string): Span {
  const start = sentence.length - sentence.trimStart().length
  return { start, end: start + sentence.trim().length }
}

function ownerOf(said: Owner, { ownerId }: ActionCoachContext): Owner {
  if (ownerId === undefined) return said
  return ownerId === null ? { kind: 'both' } : { kind: 'person', id: ownerId }
}

function missingOwner({ text }: Reading, owner: Owner, whole: Span, { people }: ActionCoachContext): ActionHint[] {
  if (owner.kind !== 'unknown') return []
  const alternatives = owner.candidates.flatMap((id) => {
    const person = people.find((each) => each.id === id)
    return person ? [`${firstName(person)}: ${text.trim()}`] : []
  })
  const [rewrite, ...others] = alternatives
  const span = nobodyInParticular(text) ?? whole
  return [
    { rule: 'A1', severity: 2, ...span, message: messages.A1, rewrite, alternatives: others, action: 'choose-owner' },
  ]
}

function aboutWording(sentence: string, reading: Reading): ActionHint[] {
  const { owner, due, front } = reading
  const body = bodyOf(sentence, reading)
  const hints: ActionHint[] = []
  const wished = wish(blanked(reading.text, [front, ...due.removed]))
  const vague = wished ?? vagueStart(body, owner)
  if (vague)
    hints.push({
      rule: 'A2',
      severity: 2,
      start: vague.start,
      end: vague.end,
      message: messages.A2,
      rewrite: vague.rewrite,
    })
  const weak = vague ? undefined : weakVerb(body, owner)
  if (weak) hints.push({ rule: 'A3', severity: 1, ...weak, message: messages.A3 })
  const second = owner.second ?? secondOutcome(body)
  if (second)
    hints.push({
      rule: 'A4',
      severity: 1,
      start: second.start,
      end: second.end,
      message: messages.A4,
      action: 'split',
    })
  return hints
}

function aboutDate({ due: { due, spans } }: Reading, whole: Span, context: ActionCoachContext): ActionHint[] {
  const chosen: Due = context.dueOn
    ? { kind: 'date', on: context.dueOn, words: '', isPast: context.dueOn < context.today }
    : due
  const span = (context.dueOn ? undefined : spans.at(-1)) ?? whole
  const ask = { ...span, action: 'choose-date' }
  if (chosen.kind === 'none') return [{ rule: 'A5', severity: 2, ...ask, message: messages.A5 }]
  if (chosen.kind === 'ask') return chosen.isEvent ? [] : [{ rule: 'A6', severity: 1, ...ask, message: messages.A6 }]
  if (chosen.isPast) return [{ rule: 'A7', severity: 1, ...ask, message: messages.A7past }]
  const isFar = !context.isGoal && daysBetween(context.today, chosen.on) > farAhead
  return isFar ? [{ rule: 'A7', severity: 1, ...ask, message: messages.A7 }] : []
}

function pileUp(owner: Owner, whole: Span, { openOf = {}, carriedOver = 0 }: ActionCoachContext): ActionHint[] {
  const open = owner.kind === 'person' ? (openOf[owner.id] ?? 0) : 0
  if (carriedOver >= CARRIED_TOO_OFTEN)
    return [{ rule: 'A8', severity: 1, ...whole, message: messages.A8, action: 'renegotiate' }]
  return open > manyOpen ? [{ rule: 'A8', severity: 1, ...whole, message: messages.A8open }] : []
}
