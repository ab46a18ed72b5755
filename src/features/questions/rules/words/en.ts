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
  in, on, at, to, for, with, from, by, about, of, under, over, during, after, before, since, until, as
`)

/** Adverbs that may stand before a question word without changing anything. */
export const openingAdverbs = listOf(`
  roughly, exactly, overall, currently, usually, realistically, ideally, specifically, today, personally, lately,
  again, really
`)

export const leadIns = listOf(`
  so, and, but, well, okay, ok, um, umm, uh, hm, hmm, er, erm, yeah, yes, right, now, also, maybe, perhaps, i mean,
  anyway, alright, cool, great, nice, thanks, thank you, oh, ah, please, just curious, quick question, question,
  honestly, actually, out of curiosity, just, then, like, first, second, finally, plus, or
`)

export const greetings = listOf(`
  hi, hey, hello, hiya, good morning, morning, good afternoon, dear
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
  tell, describe, share, walk me, walk us, talk me, talk us, take me, run me through, talk about, talk more about,
  explain, give me an, give us an, give me a sense, give an example, give me some, give some, give me your,
  help me understand, help us understand, help me see, say more, say a bit, say a little, say something, elaborate,
  expand, paint, show me, list, name, think of, think back, recall, outline, unpack, remember a time, imagine,
  picture, speak about, speak to, reflect on, compare
`)
export const tellingGerunds = listOf(`
  telling, describing, sharing, walking, talking, taking me, explaining, giving me an, giving an, helping me,
  saying, elaborating, expanding, speaking about
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
  give me, let me know, suppose, let's say, finish the sentence, complete the sentence, finish this sentence,
  do tell, do share, why don't you tell, why don't you share, why don't you walk
`),
]

/** Verbs after "can I", "shall we": asking leave, not asking a question. */
export const courtesyVerbs = listOf(`
  ask, share, offer, give you, tell you, show you, suggest, check, add, come back, go back, talk, discuss, spend,
  take a, take some, look, start, begin, revisit, explore, walk, pause, think aloud, say, reflect, pick up,
  return to, put, hear, challenge, meet, move, reschedule, book, do this, catch up, make time, set aside, speak,
  chat, use this time
`)

/** Verbs after "could you" that ask for a favour and not for an answer. */
export const favourVerbs = listOf(`
  send, forward, let me know, check, review, remind, book, bring, pass, email, mail, add, invite, keep me posted,
  repeat
`)

/** Nouns and superlatives that make a bare "…?" an open prompt. */
export const openFragments = listOf(`
  thought, feelings, idea, opinion, view, reaction, impression, highlight, lowlight, wins, lessons, hopes, fears,
  worries, concerns, suggestion, reflection, favourite, favorite, biggest, best, worst, most, least, top, one thing,
  one word, two things, three things, three words, your take, blockers, because, such as, like what, compared
`)

/** A question about work with one of these in it is about the person after all, and no status question. */
export const personalWords = listOf(`
  feel, felt, enjoy, frustrat, surpris, learn, proud, challeng, harde, difficult, tough, support, help, energ,
  stress, worr, excit, confiden, overwhelm, career, grow, skill, stuck, improv, differently, promot, level, raise,
  role, for you, love, wish, drain, interest, bored, boring, happ, unhappy, motivat, meaning, satisf, concern,
  nervous, for fun, celebrat, pleased, glad, grateful, do well, did well, exhaust, tired, easie, outside of work,
  outside work, weekend, holiday, vacation, personally, best part, worst part, favourite, favorite
`)

export const projectNouns = listOf(`
  project, sprint, ticket, task, pr, pull request, release, migration, launch, okr, kpi, number, deadline,
  deliverable, roadmap, feature, backlog, report, deck, code, build, rollout, fix, bug, story, epic, milestone,
  draft, slides, proposal, audit, budget, campaign, document, presentation, contract, invoice, deployment
`)

/** Beginnings of the verbs of finishing something. */
export const finishingVerbs = listOf(`
  finish, merge, ship, deploy, send, sent, submit, complete, deliver, release, close, upload, file, push, publish,
  launch, fix, resolve, finalis, finaliz, sign off, signed off, roll out, rolled out, wrap up, wrapped up, hand in,
  handed in, update
`)
export const finishedStates = listOf(`
  done, ready, finished, complete, completed, live, closed, out, gone out, gone live, fixed, resolved, up to date,
  in place, approved, filed
`)
export const workVerbs = listOf(`
  do, work on, get done, accomplish, finish, ship, complete, deliver, achieve, get through, close
`)

/** After "why do you …": asking for a view, not for a defence. */
export const viewVerbs = listOf(`
  think, believe, enjoy, like, value, love, feel, prefer, care, choose, want, find, stay, trust,
  say that
`)
/** Beginnings of words for what went wrong. */
export const missWords = listOf(`
  miss, late, fail, forget, forgot, ignor, delay, overdue, wrong, broke, break, skip, mess, neglect, waste,
  drop the ball, let this happen, let that happen, overlook, behind
`)

/** Evaluations that make "how … was it" lean. */
export const verdictAdjectives = listOf(`
  great, bad, amazing, awful, terrible, awesome, fantastic, wonderful, horrible, brilliant, boring, annoying,
  unfair, disappointing
`)
export const presumingOpenings = listOf(`
  surely, obviously, clearly, of course, naturally, presumably, everyone knows, we all know, you must be,
  you must have, i take it, i assume, i presume, i'm sure you, no doubt
`)
export const tags = listOf(`
  right, correct, no, yes, yeah, ok, okay, agreed, eh, true, wouldn't you say
`)

/** Things after "always" and "never" that are no reproach. */
export const fondVerbs = listOf(`
  want, wanted, wish, wished, dream, dreamed, dreamt, love, loved, enjoy, enjoyed, like, liked, hope, hoped,
  look forward, wondered, been curious, felt, get to, got to, tried, told, heard, seen, learned, learnt
`)

/** Whole items that get "fine" for an answer; a slash parts what may stand in the same place. */
export const rituals = listOf(`
  how are/r/is you/u/ya/things/everything/life/it, how are/r you/u/things doing/going, how you doing, how goes it,
  how's/hows it/things/everything/life, how's/hows/is it/everything/things going, how is it/everything/life going,
  how have/'ve you been, how do you do, what's/whats/is up/new, everything/all ok/okay/alright/right/good/fine/well,
  is everything/all ok/okay/alright/good/fine/well, you ok/okay/good/alright/right, are you ok/okay/alright/good,
  questions/feedback/concerns/problems/issues/news, any questions/feedback/concerns/problems/issues/news,
  any other questions, do/have you have/got questions, do/have you have/got any questions, got any questions,
  are there any questions, anything else/new, is there anything else, do you have anything else, anything to add,
  is that all, how can/may/could i help, how can/may/could i help/support you, can i help, can i help you,
  can i do anything, how can/could/do we improve, what can we improve, what can i do for you
`)
