import { anyOf } from '../../coaching/rules/index.ts'
import type { Clause, Item } from './clause.ts'
import { contains, startsWith, you } from './grammar.ts'
import {
  finishedStates,
  finishingVerbs,
  personalWords,
  projectNouns,
  pronouns,
  recentTimes,
  workVerbs,
} from './words/en.ts'

const noun = `${anyOf(projectNouns)}(?:e?s|'s)?(?![\\w-])`
const finished = `${anyOf(finishedStates)}(?![\\w])`
const is = "(?:'s|s|'re| is| are)"
const wentOut =
  '(?:merged|shipped|deployed|submitted|delivered|published|released|sent|signed off|approved|gone out|gone live|rolled out)'
const upTo = (count: number) => `(?:[\\w'_-]+ ){0,${count}}?`
const it = '(?:it|that|this|everything)'
const closing = '(?=\\s*(?:\\?|$|yet|by|now|already|in time|before|today|tomorrow|soon|for))'

const who = `(?:${anyOf(pronouns)}|everyone|everybody|(?:the|your|our) ${upTo(2)}[\\w'_-]+|[a-z_]+)`
const chance =
  '(?:(?:already|also|yet|all|both|just|finally|ever) |manage to |managed to |get (?:a chance |round |around )?to |had a chance to |been able to |been )*'
const moved = '(?:going|coming|progressing|looking|tracking|doing|moving|shaping)(?![\\w])'
const when = `when (?:will|is|are|can|do you (?:expect|think)|should)`

/** Where the question asks for a yes on being finished. */
const closedForms = [
  `(?:is|are|am|will|were|do you think|does) ${upTo(6)}(?:on (?:track|schedule|target|time)|ahead of schedule|behind schedule)(?![\\w])`,
  `(?:did|have|has)(?:n't)? ${who} ${chance}${anyOf(finishingVerbs)}(?![\\w])(?! (?:back|for|yourself|too|to feel|by|with)(?![\\w]))`,
  `(?:did|have|has) ${upTo(3)}(?:get|got|gotten) ${upTo(4)}(?:done|sent|out|finished|merged|shipped|submitted|approved|signed)(?![\\w])`,
  `(?:has|have|was|were|is|are|will) ${upTo(5)}(?:been |be )?${wentOut}${closing}`,
  `(?:has|have|is|are|was|were|will) (?:${it}|${upTo(4)}${noun}) ${upTo(3)}${finished}${closing}`,
  `are ${you} (?:done|finished|through|ready) with `,
].map((source) => startsWith(`(?:by now )?${source}`))

/** Where the question asks how far things are, in whatever words. */
const openForms = [
  `what${is} (?:the|your|our|their)?\\s*${upTo(2)}(?:latest|status|progress|eta|state of play)(?![\\w])`,
  `what progress (?:have|has|did|are|is)`,
  `(?:any|an|a quick|quick|brief|short|latest|status) ${upTo(1)}updates?(?![\\w])|update (?:me|us) (?:on|about)|updates? on`,
  `status (?:of|on|for|update|report)|any (?:news|progress|movement) (?:on|with|about|from)`,
  `made (?:any |much |good )?progress`,
  `how${is} ${upTo(5)}${noun} ${upTo(4)}${moved}`,
  `${when} (?:(?!i |you (?:be )?ready)${upTo(7)})(?:be |been )?(?:${finished}|due)(?! to (?:you|work|your))`,
  `when (?:will|can|do) ${you} (?:think you(?:'ll| will) )?(?:have .{1,30} )?(?:be done|finish|ship|send|deliver|submit|merge|release)`,
  `what (?:did|have|has|will) (?:${you}|they|we|the team) (?:been )?(?:${anyOf(workVerbs)}|done|doing|worked on|working on|accomplished|achieved|got done) ${upTo(3)}${anyOf(recentTimes)}(?![\\w])`,
  `what have ${you} been working on`,
  `what (?:are|r) ${you} ${upTo(1)}(?:working on|busy with)`,
  `where (?:are|r) (?:we|${you}|things|they) (?:at )?(?:with|on) |where do (?:we|things) stand|where (?:are|is) .{1,30} at (?:with|on) `,
  `where (?:the|your|our) ${upTo(3)}stands?(?![\\w])`,
  `how far (?:along|are|is|have|has|did)`,
  `(?:percent|percentage|%) ${upTo(5)}(?:done|complete|completed|finished|left)(?![\\w])|how much (?:of )?${upTo(4)}(?:is|are) (?:done|left|finished|complete)`,
  `what${is} left (?:to do )?(?:on|for|before|in) `,
].map((source) => contains(source))

const personal = contains(`\\w*${anyOf(personalWords)}`)

/** Where a clause asks how far the work is. An item that also asks about the person is left alone. */
export function statusIn(clause: Clause, item: Item): { start: number; end: number } | null {
  if (item.clauses.some(({ sentence }) => personal.test(sentence.text))) return null
  for (const form of [...closedForms, ...openForms]) {
    const match = form.exec(clause.masked)
    if (match) return { start: clause.start + match.index, end: clause.start + match.index + match[0].trimEnd().length }
  }
  return null
}
