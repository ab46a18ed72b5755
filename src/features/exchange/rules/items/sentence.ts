import { looksLikeActionItem } from '../../../action-items/rules/looks-like.ts'
import { type ParseContext, parseActionItem } from '../../../action-items/rules/parse.ts'
import type { DateSpelling } from '../dates/spelled-dates.ts'
import { letters } from '../text/letters.ts'
import { behindActionLabel } from './action-label.ts'
import { readLocalDue } from './local-due.ts'

export interface Sentence {
  ownerId: string | 'both' | null
  text: string
  due: string | null
  /** Words that sound like a date and name no day. */
  unclearDue: string | null
}

export interface PromiseContext {
  parse: ParseContext
  spelling: DateSpelling
}

const arrow = /^(?:\u2192|->|=>)\s*@?\p{Lu}/u
const obsidianDue = /\u{1F4C5}\s*\d{4}-\d\d-\d\d|\[?due::?\s*\d{4}-\d\d-\d\d\]?/iu
const ownerNamed = /(?:\(|\b)(?:owner|assignee|assigned to|dri)\s*:\s*@?\p{L}/iu

const topic = /^(?:discuss|talk (?:about|through)|chat about|topic:)(?!\p{L})/iu

/** A box to tick off what was talked about, not what was promised. */
export const isTopicToTick = (text: string): boolean => topic.test(text)

/** Whether a line promises something wherever it stands. */
export const promises = (text: string, { people }: Pick<ParseContext, 'people'>): boolean =>
  behindActionLabel(text, people) !== null ||
  arrow.test(text) ||
  obsidianDue.test(text) ||
  ownerNamed.test(text) ||
  looksLikeActionItem(text)

// How urgent a task is in Obsidian, and its mark: no words of the sentence.
const taskSigns = /\s*(?:[\u{1F53A}\u23EB\u{1F53C}\u{1F53D}\u23EC]\uFE0F?|(?<!\S)#(?:task|todo)(?![\p{L}\p{N}/_-]))/gu
// Other dates of a task ("created", "starts") are not when it is due: set aside, and put back in words.
const otherDates = /\s*(?:\u2795|\u{1F6EB}|\u23F3)\s*(\d{4}-\d\d-\d\d)/gu

/** Who does what by when. Words that name no day stay in the text. */
export function readSentence(said: string, context: ParseContext): Sentence {
  const aside = [...said.matchAll(otherDates)].map(([sign]) => sign.trim())
  const bare = withoutSigns(said)
  const sentence = withHandles(withFullName(behindActionLabel(bare, context.people) ?? bare, context), context)
  const { owner, text, due } = parseActionItem(sentence, context)
  const ownerId = owner.kind === 'person' ? owner.id : owner.kind === 'both' ? 'both' : null
  const unclearDue = due.kind === 'ask' ? due.words : null
  const kept = text === '' ? sentence : text
  const missing =
    unclearDue && !letters(kept).includes(letters(unclearDue)) ? [`(${saidWith(sentence, unclearDue)})`] : []
  return { ownerId, text: [kept, ...missing, ...aside].join(' '), due: due.kind === 'date' ? due.on : null, unclearDue }
}

/** The same, with a day written in another language than English: "bis Freitag" stays, "bis 20.11." is a day. */
export function readPromise(said: string, context: PromiseContext): Sentence {
  const { parse, spelling } = context
  const local = readLocalDue(said, { spelling, today: parse.today })
  return { ...readSentence(local?.text ?? said, parse), ...(local && { due: local.due }) }
}

const withoutSigns = (said: string): string =>
  said
    .replace(otherDates, '')
    .replace(taskSigns, '')
    .trim()
    .replace(/\[due::?\s*([\d-]+)\]/gi, 'due $1')
    .replace(/@(?=\p{L}{3,9}\.? \d{1,2}(?!\d)|\d{4}-\d\d-\d\d)/gu, 'by ')

/** "@Tomás Oliveira", as Notion and Google Docs write it, is one handle. */
function withHandles(sentence: string, { people }: ParseContext): string {
  return people.reduce((text, { name }) => text.replaceAll(`@${name}`, `@${name.replace(/\s+/g, '.')}`), sentence)
}

/** "before next time", not only "next time". */
function saidWith(sentence: string, due: string): string {
  const at = sentence.indexOf(due)
  const before =
    at < 0 ? null : /(?:by|before|until|after|in|at|during)\s+(?:the\s+|our\s+)?$/i.exec(sentence.slice(0, at))
  return `${before?.[0] ?? ''}${due}`
}

/** "T: …" where only one of the two is a T. */
function withFullName(sentence: string, { people }: ParseContext): string {
  const initial = /^(\p{Lu})\s*:\s+(?=\S)/u.exec(sentence)
  if (!initial) return sentence
  const meant = people.filter(({ name }) => letters(name).startsWith(letters(initial[1]!)))
  return meant.length === 1 ? `${meant[0]!.name}: ${sentence.slice(initial[0].length)}` : sentence
}
