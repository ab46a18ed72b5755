// Word lists of the question coach for English. A space stands for any run of spaces; case never matters.

import { listOf } from '../../../coaching/rules/index.ts'

/** Forms that open a yes-or-no question. */
export const auxiliaries = listOf(`
  is, are, was, were, am, do, does, did, have, has, had, can, could, will, would, shall, should, may, might, must,
  r, d'you
`)

/** The same with a "not" in them. */
export const negativeAuxiliaries = listOf(`
  isn't, aren't, wasn't, weren't, don't, doesn't, didn't, haven't, hasn't, hadn't, can't, couldn't, won't, wouldn't,
  shouldn't, mightn't, mustn't, ain't
`)

export const questionWords = listOf(`
  what, how, why, which, where, when, who, whom, whose
`)

export const prepositions = listOf(`
  in, on, at, to, for, with, from, by, about, of, over, after, before, since, as
`)

/** Adverbs that may stand before a question word without changing anything. */
export const openingAdverbs = listOf(`
  roughly, exactly, overall, currently, usually, ideally, today, personally, lately, really
`)

export const leadIns = listOf(`
  so, and, but, well, okay, ok, um, uh, hm, er, yeah, yes, right, now, also, maybe, perhaps, i mean, anyway, alright,
  great, nice, thanks, oh, please, just curious, question, honestly, actually, just, then, like, first, second, or
`)

export const greetings = listOf(`
  hi, hey, hello, good morning, morning, good afternoon, dear
`)

export const pronouns = listOf(`
  you, u, ya, y'all, we, i, they, he, she, it, there, this, that, these, those
`)
export const determiners = listOf(`
  the, your, our, my, his, her, their, any, every, each
`)
export const indefinites = listOf(`
  anything, anyone, anybody, something, someone, somebody, everyone, everybody, everything, nobody, no one, people
`)

/** Verbs that turn "could you …" into an invitation to tell. */
export const tellingVerbs = listOf(`
  tell, describe, share, walk me, walk us, talk me, take me, run me through, talk about, talk more about, explain,
  give me, give us, give an example, give some, help me understand, help me see, say more, say a bit, say a little,
  say something, elaborate, expand, paint, show me, list, name, think of, think back, recall, remember a time, imagine,
  picture, speak about, speak to, reflect on, compare
`)
export const tellingGerunds = listOf(`
  telling, describing, sharing, walking, talking, explaining, giving, helping, saying, elaborating, expanding
`)
/** Words that may stand between "could you" and the verb. */
export const politeWords = listOf(`
  please, maybe, perhaps, briefly, possibly, just, also, at least, quickly, kindly, ever
`)

/** Openings of a sentence that invites to tell without being a question. */
export const invitations = [
  ...tellingVerbs,
  ...listOf(`
  i'm curious, curious, i wonder, i'm wondering, i was wondering, wondering, i'd love to,
  i'd like to hear, i'd like to know, i'd like to understand, i'm interested, i'd be interested, i'd be curious,
  let me know, suppose, let's say, finish the sentence, complete the sentence, finish this sentence,
  do tell, do share, why don't you tell, why don't you share, why don't you walk
`),
]

/** Verbs after "can I", "shall we": asking leave, not asking a question. */
export const courtesyVerbs = listOf(`
  talk, discuss, share, start, begin, take, look, add, meet, move, pause, go, do this, catch up, spend, use, walk
`)

/** Verbs after "could you" that ask for a favour and not for an answer. */
export const favourVerbs = listOf(`
  send, forward, check, review, book, bring, pass, add, invite, repeat
`)

/** Nouns and superlatives that make a bare "…?" an open prompt. */
export const openFragments = listOf(`
  thought, feelings, idea, opinion, view, reaction, impression, highlight, lowlight, wins, lessons, hopes, fears,
  worries, suggestion, reflection, favo, biggest, best, worst, most, least, top, one thing, one word, two things,
  three things, your take, because, such as, like what, compared
`)

/** A question about work with one of these in it is about the person after all, and no status question. */
export const personalWords = listOf(`
  feel, felt, enjoy, frustrat, surpris, learn, proud, challeng, harde, difficult, tough, support, help, energ,
  stress, worr, excit, confiden, overwhelm, career, grow, skill, stuck, improv, differently, promot, level, raise,
  role, for you, love, wish, drain, interest, bor, happ, unhappy, motivat, meaning, satisf, concern, nervous, for fun,
  celebrat, glad, well, exhaust, tired, easie, outside, weekend, holiday, best, worst, favo, in your, would you say,
  nobody, father, mother, family, baby, health, evening, thought of, idea of, decision, doubts, relationship
`)

export const projectNouns = listOf(`
  project, sprint, ticket, task, pr, pull request, release, migration, launch, okr, kpi, number, deadline, roadmap,
  feature, backlog, report, code, build, rollout, fix, milestone, draft, proposal, audit, budget, document,
  presentation, contract, invoice
`)

/** Beginnings of the verbs of finishing something, as a pattern. */
export const finishing =
  'finish|merg|ship|deploy|sen[dt]|submit|complet|deliver|releas|clos|upload|fil|push|publish|launch|fix|resolv|finali[sz]|sign|roll|wrap|hand|issu|approv|writt|test|buil[dt]'

/** After "why do you …": asking for a view, not for a defence. */
export const viewVerbs = listOf(`
  think, believe, enjoy, like, value, love, feel, prefer, care, choose, want, find, stay, trust,
  say that
`)
/** Beginnings of words for what went wrong. */
export const missWords = listOf(`
  miss, late, fail, forget, forgot, ignor, delay, overdue, wrong, broke, break, skip, mess, neglect, waste, let this,
  let that, overlook, behind
`)

/** Evaluations that make "how … was it" lean. */
export const verdictAdjectives = listOf(`
  great, bad, amazing, awful, terrible, awesome, fantastic, wonderful, horrible, brilliant, boring, annoying, unfair
`)
export const presumingOpenings = listOf(`
  surely, obviously, clearly, of course, naturally, presumably, you must be, you must have, i take it, i assume,
  i presume, i'm sure you, no doubt
`)
export const tags = listOf(`
  right, correct, no, yes, yeah, ok, okay, agreed, eh, true, wouldn't you say
`)

/** Things after "always" and "never" that are no reproach. */
export const fondVerbs = listOf(`
  want, wish, dream, love, enjoy, like, hope, look forward, wonder, felt, get to, got to, tr, told, heard, seen, learn
`)

/** Whole items that get "fine" for an answer, as patterns. */
export const rituals = [
  "how(?:'?s| (?:is|are|r|have)|'ve) (?:you|u|ya|it|life|work|everything|things)(?: (?:been|doing|going))?",
  "how(?:'?s| is| was) (?:the|your) (?:day|week|weekend|holiday|job|trip)(?: going)?",
  "how (?:you doing|goes it|do you do)|what(?:'?s| is) (?:up|new)|is that all",
  '(?:(?:is|are) )?(?:everything|all|you|u) (?:doing )?(?:ok|okay|alright|right|good|fine|well)(?: (?:on|at|with) you(?:r (?:side|end))?)?',
  '(?:(?:do you have|have you got|got|are there) )?(?:any )?(?:other )?(?:questions|feedback|concerns|problems|issues|news|blockers|obstacles|impediments|topics|points|business)',
  '(?:(?:is there|do you have) )?anything (?:else|new|to add|you need|on your mind|i can (?:do|help)(?: (?:for|with))?(?: you)?)',
  '(?:(?:how|what) )?(?:can|may|could) i (?:help|support|do)(?: you| anything)?(?: for you)?|(?:how|what) (?:can|could|do) we improve',
]
