import { anyOf } from '../../coaching/rules/index.ts'
import type { Clause, Item } from './clause.ts'
import { contains, startsWith, you } from './grammar.ts'
import { finishing, personalWords, projectNouns, pronouns } from './words/en.ts'

const noun = `${anyOf(projectNouns)}(?:e?s|'s)?(?![\\w-])`
const is = "(?:'s|s|'re| is| are)"
const be = '(?:is|are|was|were|has|have|will)'
const upTo = (count: number) => `(?:[\\w'_-]+ ){0,${count}}?`
/** A thing the two work on, as one names it: "the server move". */
const work = `(?:the|our|your|this|that) ${upTo(3)}[\\w'_-]+`
const closing = '(?=\\s*(?:\\?|$|yet|by|now|already|in time|before|today|tomorrow|soon|for))'
const doer = `(?:${anyOf(pronouns)}|everyone|everybody|(?:the|your|our) ${upTo(2)}[\\w'_-]+|[a-z_]+)`
const moving = '(?:going|coming|progressing|looking|tracking|doing|moving|shaping)\\b'
const chance = '(?:(?:already|also|yet|all|both|just|finally|ever|managed? to|been able to|been) )*'
const gotTo = '(?:(?:get|had|have|found) (?:a chance|the chance|time|a?round) to |get to )'
const finished = `(?:${finishing})(?:[pt]?ed|en|e)?(?: (?:out|off|up|in))?\\b`
const recently =
  '(?:(?:this|last|next|past) (?:morning|week|month|sprint|time)|on \\w+day|yesterday|today|tomorrow|since|so far)'

/** Where the question asks for a yes on being finished. */
const closedForms = [
  `(?:${be}|am|do you think|does) ${upTo(6)}(?:on (?:track|schedule|target)|(?:ahead of|behind) schedule)\\b`,
  `(?:did|have|has)(?:n't)? ${doer} ${chance}(?:${gotTo}?(?:${finished}(?! (?:back|for|yourself|too|to feel|by|with)\\b)|(?:made|make) (?:\\w+ )?progress )|${gotTo}?(?:look at|read|review|check|go through|work on|start)\\b)`,
  `(?:did|have|has) ${upTo(3)}(?:get|got|gotten) ${upTo(4)}(?:done|out|${finished})\\b`,
  `${be} ${upTo(5)}(?:been |be )?(?:${finished}|gone (?:out|live))${closing}`,
  `${be} (?:it|that|this|everything|${upTo(4)}${noun}) ${upTo(3)}(?:done|ready|live|out|in place|up to date)${closing}`,
  `(?:are|will) ${doer} (?:going to |(?:be )?able to )?(?:make|hit|meet) ${upTo(2)}(?:deadline|date|target|cut-?off|milestone)`,
  `(?:are ${you} |all )?(?:done|finished|through) with |(?:everything|all|still) on (?:track|schedule)`,
  `did ${work} (?:pass|land|sign|merge|ship|arrive|go (?:out|live|through)|run through)\\b`,
  '(?:(?:any|quick|brief|status|latest) )*(?:status|updates?|progress|eta)(?: (?:on|about|from)\\b|\\W*$)',
].map((source) => startsWith(source))

/** Where the question asks how far things are, in whatever words. */
const openForms = [
  `what${is} (?:the|your|our|their)?\\s*${upTo(2)}(?:status(?! (?:among|in|as|with)\\b)|progress|eta|state of (?:play|the)|latest(?= (?:on|with|from|about|in|for) |\\W*$))\\b`,
  `what${is} (?:the |our )?(?:timeline|due date|deadline)(?: (?:for|on|of) |\\W*$)`,
  `what${is} left (?:to do )?(?:on|before) (?:the|this|that) `,
  `what${is} ${upTo(2)}priorities(?: (?:this|next|for|today)\\b|\\W*$)`,
  `what(?:'s|s| is| comes) next (?:on|in|for) (?:the|our|your) ${upTo(2)}(?:${noun}|plan|list|agenda)`,
  `what progress (?:have|has|did|are|is) ${upTo(3)}(?:made|make|making)|any (?:progress|movement) (?:on|with)`,
  `(?:any|quick|brief|short|latest|status) updates?\\b|update (?:me|us) (?:on|about)|(?:give|get|have|got|share|send) ${upTo(4)}(?:updates?(?: on| about|\\W*$)|status)`,
  `how${is} (?:the )?progress|how${is} ${upTo(5)}${noun} ${upTo(4)}${moving}|how${is} ${work} coming(?: along|\\W*$)|how (?:the|your|our) ${upTo(3)}${noun} ${upTo(2)}(?:is|are) ${moving}`,
  `when (?:will|is|are|can|do you (?:expect|think)|should) (?!i |you (?:be )?ready)${upTo(7)}(?:be |been )?(?:done|ready|live|${finished})\\b|when${is} ${upTo(3)}${noun} due`,
  `when (?:do|can|should|will|are) (?:${you}|we|i) (?:expect |(?:going to )?(?:think you(?:'ll| will) )?(?:have .{1,30} )?(?:be done|${finished}))`,
  `what (?:did|have|has|will) (?:${you}|they|we|the team) (?:been )?(?:do|done|doing|work(?:ed|ing)? on|get (?:done|through)|got done|accomplish(?:ed)?|achieved?|${finished}) ${upTo(3)}${recently}\\b(?! (?:that|to))`,
  `what have ${you} been working on|what (?:are|r) ${you} ${upTo(1)}(?:working on|busy with)(?! (?:that|which)\\b)`,
  `where (?:are|r) (?:we|${you}|things|they) (?:at )?(?:with|on) (?:${work}|\\w+ing\\b)|where do (?:we|things) stand|where (?:are|is) .{1,30} at (?:with|on) |where (?:the|your|our) ${upTo(3)}stands?\\b|where do(?:es)? ${work} stand(?! on)\\b`,
  `how close (?:are (?:we|${you}) to (?:the |a |being )?(?:${noun}|go-live|finish\\w*|done|opening)|is ${work}\\W*$)`,
  'how far (?:along|(?:are|is|have|has) .{1,40} (?:with|through|into|got|gotten)\\b)',
  `how many (?:[\\w'-]+ ){1,4}(?:(?:are|is) (?:still |now )*(?:left|open|missing|done|due|to go)\\b|left\\b|remain|(?:did|have|has) (?:${you}|we|they|the team) ${chance}(?:${finished}|do\\b|done\\b|writ))`,
  `(?:percent|percentage|%) ${upTo(5)}(?:done|left|${finished}|paid|ready|pass(?:ing)?)\\b|how much ${upTo(5)}(?:is|are) (?:done|left|finished|complete)`,
].map((source) => contains(source))

const personal = contains(anyOf(personalWords))

/** Whether a clause asks how far the work is. An item that also asks about the person is left alone. */
export function asksStatus(clause: Clause, item: Item): boolean {
  if (item.clauses.some(({ sentence }) => personal.test(sentence.text))) return false
  return [...closedForms, ...openForms].some((form) => form.test(clause.masked))
}
