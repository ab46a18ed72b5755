import { mask } from './mask.ts'
import { normalise } from './normalise.ts'
import { anyOf, listOf } from './words.ts'

const forms = (list: string) => new RegExp(`^(?:${anyOf(listOf(list))}(?:'(?:s|re|ve|ll|d))?)$`)

/** Words that English writes and the languages around it do not. */
const onlyEnglish = forms(`
  the, this, that, these, those, there, here, you, u, your, yours, yourself, our, my, his, their, them, they, she, what,
  how, why, which, when, where, who, whom, whose, whats, hows, were, does, did, being, having, would, could, should,
  might, shall, cannot, and, with, without, from, about, into, through, than, then, because, while, if, since, never,
  always, only, just, more, much, many, every, everyone, everybody, everything, any, anyone, anybody, anything, some,
  someone, somebody, something, nobody, nothing, both, each, other, another, after, before, between, during, until, up,
  out, too, very, again, already, really, yet, else, maybe, perhaps, today, tomorrow, yesterday, monday, tuesday,
  wednesday, thursday, friday, january, june, july, october, hour, hours, day, days, weeks, month, months, year, years,
  quarter, first, next, two, three, good, better, worse, worst, right, happy, happier, easier, ready, clear, sure,
  enough, feel, feels, felt, feeling, sleeping, think, thought, know, need, needs, working, worked, get, getting, got,
  going, gone, went, give, gave, make, made, take, took, tell, told, say, said, ask, asked, keep, hear, heard, read,
  write, wrote, changed, done, doing, finished, helped, thing, things, people, way
`)
/** Words of English that are words elsewhere too: they count beside one of those above, never alone. */
const alsoElsewhere = forms(`
  a, i, an, as, at, is, was, am, are, be, been, has, had, have, do, can, will, may, must, in, on, of, off, for, to, by,
  or, so, no, not, yes, but, we, he, her, him, it, me, us, all, one, well, ok, okay, best, last, most, still, new,
  hard, over, under, team, time, week, help, like, want, work, talk, send, share, start, plan, find, show, move, look,
  call, book, bring, finish, sorry, thanks
`)
const negated = /^(?:do|does|did|is|are|was|were|have|has|had|ca|could|wo|would|should|must|ai)n'?t$/
const word = /[\p{L}'_-]+/gu
const spanish = /[\u00A1\u00BF]/
/** In the shortest English of our labelled texts every fourth word is one of these; in most, every second. */
const ENOUGH = 0.25

/**
 * Whether a text is clearly English, by its own words: what is quoted, code, links and @handles do not count. False for
 * every other language, for a mixture in which English is the smaller part, and for what is too short to tell
 * ("Feedback?"). Each coach asks this before it says anything, because a remark on a language it cannot read is always
 * wrong. Deterministic; the setting of the person or the browser plays no part.
 */
export function isEnglish(text: string): boolean {
  if (spanish.test(text)) return false
  const words = mask(normalise(text)).toLowerCase().match(word) ?? []
  const certain = words.filter((one) => onlyEnglish.test(one) || negated.test(one)).length
  const likely = words.filter((one) => alsoElsewhere.test(one)).length
  return certain > 0 && certain + likely >= words.length * ENOUGH
}
