import { anyOf } from '../../coaching/rules/index.ts'
import type { Clause, Item } from './clause.ts'
import { contains, startsWith, you } from './grammar.ts'
import { finishedStates, finishingVerbs, personalWords, projectNouns, pronouns, workVerbs } from './words/en.ts'

const noun = `${anyOf(projectNouns)}(?:e?s|'s)?(?![\\w-])`
const done = `${anyOf(finishedStates)}\\b`
const is = "(?:'s|s|'re| is| are)"
const left = 'merged|shipped|deployed|submitted|delivered|published|released|sent|signed off|finali[sz]ed'
const upTo = (count: number) => `(?:[\\w'_-]+ ){0,${count}}?`
const closing = '(?=\\s*(?:\\?|$|yet|by|now|already|in time|before|today|tomorrow|soon|for))'
const doer = `(?:${anyOf(pronouns)}|everyone|everybody|(?:the|your|our) ${upTo(2)}[\\w'_-]+|[a-z_]+)`
const moving = `(?:going|coming|progressing|looking|tracking|doing|moving|shaping)\\b`
const chance = '(?:already |also |yet |all |both |just |finally |ever |manage to |managed to |been able to |been )*'
const gotTo = '(?:(?:get|had|have|found) (?:a chance|the chance|time|round|around) to |get to )'
const finishes = `(?:${anyOf(finishingVerbs)}(?:p?ed|t?ed|e?d|e)?)\\b`
const recently =
  '(?:(?:this|last|next|past) (?:morning|week|month|sprint|time)|on \\w+day|yesterday|today|tomorrow|since|so far)'
const read = `(?:look at|read|review|check|go through|work on|do|start)\\b`

/** Where the question asks for a yes on being finished. */
const closedForms = [
  `(?:is|are|am|will|were|do you think|does) ${upTo(6)}(?:on (?:track|schedule|target)|ahead of schedule|behind schedule)\\b`,
  `(?:did|have|has)(?:n't)? ${doer} ${chance}${gotTo}?${finishes}(?! (?:back|for|yourself|too|to feel|by|with)\\b)`,
  `(?:did|have|has) ${doer} ${chance}${gotTo}${read}`,
  `(?:did|have|has) ${doer} ${chance}(?:made|make) (?:any |much |good )?progress (?:on|with)`,
  `(?:did|have|has) ${upTo(3)}(?:get|got|gotten) ${upTo(4)}(?:done|out|finished|${left})\\b`,
  `(?:has|have|was|were|is|are|will) ${upTo(5)}(?:been |be )?(?:${left}|gone out|gone live|rolled out)${closing}`,
  `(?:has|have|is|are|was|were|will) (?:it|that|this|everything|${upTo(4)}${noun}) ${upTo(3)}${done}${closing}`,
  `(?:are|will) ${doer} (?:going to |able to |be able to )?(?:make|hit|meet) ${upTo(2)}(?:deadline|date|target|cut-?off|milestone)`,
  `(?:are ${you} |all )?(?:done|finished|through) with `,
  `(?:everything|all|still) (?:still )?on (?:track|schedule)`,
  `(?:(?:any|quick|brief|status|latest) )*(?:status|updates?|progress|eta)(?: (?:on|about|from)\\b|\\W*$)`,
].map((source) => startsWith(source))

/** Where the question asks how far things are, in whatever words. */
const openForms = [
  `what${is} (?:the|your|our|their)?\\s*${upTo(2)}(?:status|progress|eta|state of play|state of the|latest(?= (?:on|with|from|about|in|for) |\\W*$))\\b`,
  `what${is} (?:the |our )?(?:timeline|due date|deadline)(?: (?:for|on|of) |\\W*$)`,
  `what${is} (?:happening|going on) (?:with|on) ${upTo(3)}${noun}`,
  `what${is} left (?:to do )?(?:on|before) (?:the|this|that) `,
  `what progress (?:have|has|did|are|is) ${upTo(3)}(?:made|make|making)`,
  `(?:any|quick|brief|short|latest|status) updates?\\b|update (?:me|us) (?:on|about)|(?:give|get|have|got|share) ${upTo(4)}updates?(?: on| about|\\W*$)|(?:give|get|share|send) ${upTo(4)}status`,
  `any (?:progress|movement) (?:on|with)`,
  `how${is} (?:the )?progress|how${is} ${upTo(5)}${noun} ${upTo(4)}${moving}|how (?:the|your|our) ${upTo(3)}${noun} ${upTo(2)}(?:is|are) ${moving}`,
  `when (?:will|is|are|can|do you (?:expect|think)|should) (?:(?!i |you (?:be )?ready)${upTo(7)})(?:be |been )?(?:done|ready|finished|complete|completed|live|fixed|${left})\\b|when${is} ${upTo(3)}${noun} due`,
  `when (?:do|can|should|will) (?:${you}|we|i) expect |when (?:will|can|do|are) ${you} (?:going to )?(?:think you(?:'ll| will) )?(?:have .{1,30} )?(?:be done|finish|ship|send|deliver|submit|merge|release)`,
  `what (?:did|have|has|will) (?:${you}|they|we|the team) (?:been )?(?:${anyOf(workVerbs)}|done|doing|worked on|working on|accomplished|achieved|got done) ${upTo(3)}${recently}\\b(?! (?:that|to))`,
  `what (?:do ${you} have|have ${you} got) planned (?:for )?${recently}`,
  `what have ${you} been working on|what (?:are|r) ${you} ${upTo(1)}(?:working on|busy with)`,
  `what ${noun} (?:are|did|have|will) ${you} (?:been )?(?:working on|work on|do|doing|done|${anyOf(finishingVerbs)})`,
  `where (?:are|r) (?:we|${you}|things|they) (?:at )?(?:with|on) |where do (?:we|things) stand|where (?:are|is) .{1,30} at (?:with|on) |where (?:the|your|our) ${upTo(3)}stands?\\b|where does ${upTo(4)}${noun} stand`,
  `how far (?:along|(?:are|is|have|has) .{1,40} (?:with|through|into|got|gotten)\\b)`,
  `how (?:long|much longer) (?:until|till) (?:it|this|that|the|we)`,
  `(?:percent|percentage|%) ${upTo(5)}(?:done|complete|completed|finished|left)\\b|what percentage are|how much (?:of )?${upTo(4)}(?:is|are) (?:done|left|finished|complete)`,
].map((source) => contains(source))

const personal = contains(anyOf(personalWords))

/** Whether a clause asks how far the work is. An item that also asks about the person is left alone. */
export function asksStatus(clause: Clause, item: Item): boolean {
  if (item.clauses.some(({ sentence }) => personal.test(sentence.text))) return false
  return [...closedForms, ...openForms].some((form) => form.test(clause.masked))
}
