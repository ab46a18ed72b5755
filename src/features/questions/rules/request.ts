import { anyOf } from '../../coaching/rules/index.ts'
import { contains, pattern, startsWith, you } from './grammar.ts'
import { politeWords } from './words/en.ts'

const polite = `(?:${anyOf(politeWords)} )*`
const me = "(?:me|us|my|our|mine)(?![\\w'])"

/** Asks for leave, or for a favour: the yes or no is what the writer wants to hear. */
const asksForLeave = startsWith(
  [
    '(?:can|could|may|might|shall) (?:i|we) (?!have |trust |really |agree |say )',
    '(?:is|would|will) it (?:be )?(?:still )?(?:ok|okay|alright|all right|fine|possible)(?: with you)? (?:if|for|to) ',
    `(?:would|do) ${you} mind if `,
    `(?:would|do) ${you} (?:want|need|like|prefer) (?:me|us) to `,
    `(?:can|could|will|would) ${you} ${polite}(?!(?:see|trust|hear|believe|forgive|imagine|understand) )(?:\\w+ ${me}|give (?:me|us)|help|(?:\\w+ ){1,6}for (?:me|us)(?![\\w']))`,
  ].join('|'),
)
/** Something between asking leave and asking for a view: a yes or no may be all that is wanted. */
const mayWantAYes = startsWith(
  `should (?:i|we) |do (?:i|we) (?:still |really )?(?:have|get|need) |(?:do|will) ${you} (?:want|need) (?:me|us) |are ${you} (?:free|around|available) `,
)
/** About something of the writer's own: a contract, a proposal, what they asked for. */
const onOwnAffairs = contains(`(?:my|mine|i (?:\\w+ )?(?:asked|applied|sent|wrote|gave|ordered|requested))(?![\\w'])`)
const aboutMyself = startsWith("(?:am|was|did|do|have|had|could|should)(?:n't)? i\\b")

export const isRequest = (text: string) => asksForLeave.test(text)

export const mayBeRequest = (text: string) =>
  mayWantAYes.test(text) || (onOwnAffairs.test(text) && !aboutMyself.test(text))

/** "Holidays?", "Conference in May?": a topic with a question mark, unless it asks how things stand ("Feeling better?"). */
const states = pattern(
  '^(?:any|all|every|feeling|sleeping|getting|going|doing|working|still|not|ready|happy|ok|good|fine|better|clear|sure|done|th|it|he|she|we|i |u |you)',
)
export const isTopic = (text: string) => text.trim().split(/\s+/).length <= 3 && !states.test(text)
