import { mask } from './mask.ts'
import { normalise } from './normalise.ts'
import { anyOf, listOf } from './words.ts'

const forms = (list: string) => new RegExp(`^${anyOf(listOf(list))}(?:one|body|thing)?(?:n't|'?(?:s|re|ve|ll|d))?$`)

/** Words that English writes and the languages around it do not. */
const onlyEnglish = forms(`
  the, your, our, my, their, every, any, you, u, they, she, there, this, that, these, those, what, how, why, which, where,
  when, who, whose, were, did, does, could, would, should, might, isn't, aren't, don't, can't, won't, nobody, nothing,
  and, with, without, from, about, into, through, than, if, since, never, always, only, just, more, much, many, each,
  other, after, before, until, up, out, too, very, again, really, maybe, some, them, here, today, tomorrow, yesterday,
  monday, tuesday, wednesday, thursday, friday, day, month, next, first, two, good, better, enough, feel, think, know,
  need, get, make, take, tell, told, say, said, ask, went, going, done, doing, being, improve, create, consider, happy
`)
/** Words of English that are words elsewhere too: they count beside one of those above, never alone. */
const alsoElsewhere = forms(`
  is, are, was, do, have, has, had, can, will, a, i, an, as, at, be, in, on, of, off, for, to, by, or, so, no, not, but,
  we, he, her, him, it, me, us, all, one, well, last, new, team, time, help, like, want, work, talk, look, call
`)
const word = /\p{L}[\p{L}'-]*/gu
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
  const certain = words.filter((one) => onlyEnglish.test(one)).length
  const likely = words.filter((one) => alsoElsewhere.test(one)).length
  return certain > 0 && certain + likely >= words.length * ENOUGH
}
