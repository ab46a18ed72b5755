// Word lists of the question coach for English. A space stands for any run of spaces; case never matters.

import { listOf } from '../../../coaching/rules/index.ts'

/** Forms that open a yes-or-no question. */
export const auxiliaries = listOf(`
  is, are, was, were, am, do, does, did, have, has, had, can, could, will, would, shall, should, may, might, must,
  r, d'you
`)

/** The same with a "not" in them, as typed with and without the apostrophe. */
export const negativeAuxiliaries = listOf(`
  isn't, aren't, wasn't, weren't, don't, doesn't, didn't, haven't, hasn't, hadn't, can't, couldn't, won't, wouldn't,
  shouldn't, mightn't, mustn't, ain't, isnt, arent, wasnt, werent, dont, doesnt, didnt, havent, hasnt, hadnt, cant,
  couldnt, wont, wouldnt, shouldnt, aint
`)

export const questionWords = listOf(`
  what, how, why, which, where, when, who, whom, whose, wdyt
`)

export const prepositions = listOf(`
  in, on, at, to, for, with, from, by, about, of, under, over, through, during, after, before, since, until,
  against, around, as, into, outside, beyond, within, without, than
`)

/** Adverbs that may stand before a question word without changing anything. */
export const openingAdverbs = listOf(`
  roughly, approximately, exactly, overall, generally, currently, typically, usually, realistically, ideally,
  specifically, just, then, today, personally, lately, recently, or, again, really
`)

export const leadIns = listOf(`
  so, and, but, well, okay, ok, um, umm, uh, uhm, hm, hmm, er, erm, yeah, yep, yes, right, now, also, maybe,
  perhaps, i mean, anyway, alright, all right, cool, great, nice, thanks, thank you, oh, ah, please, just curious,
  quick question, honestly, actually, out of curiosity, q, question, just, then, like, first, firstly, second,
  secondly, finally, last one, plus, or
`)

export const greetings = listOf(`
  hi, hey, hello, hiya, good morning, morning, good afternoon, dear, yo
`)

export const pronouns = listOf(`
  you, u, ya, y'all, we, i, they, he, she, it, there, this, that, these, those
`)
export const determiners = listOf(`
  the, your, our, my, his, her, their, a, an, any, every, each, all, some, both
`)
export const indefinites = listOf(`
  anything, anyone, anybody, something, someone, somebody, everyone, everybody, everything, nobody, no one, people
`)

/** Verbs that turn "could you …" into an invitation to tell. */
export const tellingVerbs = listOf(`
  tell, describe, share, walk me, walk us, talk me, talk us, take me, take us, run me through, talk about,
  talk a bit about, talk more about, explain, give me an, give us an, give me a sense, give me a picture,
  give an example, give me some, give some, give me your, help me understand, help us understand, help me see,
  help me picture, say more, say a bit, say a little, say something, elaborate, expand, paint, show me, list, name,
  think of, think back, recall, outline, unpack, put into words, teach me, remember a time, imagine, picture,
  speak about, speak to, fill me in on how, illustrate, reflect on, compare, identify
`)
export const tellingGerunds = listOf(`
  telling, describing, sharing, walking, talking, taking me, explaining, giving me an, giving an, helping me,
  saying, elaborating, expanding, showing me, running me through, unpacking, outlining, speaking about
`)
/** Words that may stand between "could you" and the verb. */
export const politeWords = listOf(`
  please, maybe, perhaps, briefly, possibly, just, also, at least, quickly, kindly, ever
`)

/** Openings of a sentence that invites to tell without being a question. */
export const invitations = [
  ...tellingVerbs,
  ...listOf(`
  i'm curious, i am curious, im curious, curious, i wonder, i'm wondering, i was wondering, wondering,
  i'd love to hear, i'd like to hear, i'd love to know, i'd like to know, i'd love to understand,
  i'd like to understand, i'm interested, i'd be interested, i'd be curious, i'm keen, let me know, give me,
  suppose, let's say, finish this sentence, finish the sentence, complete the sentence, do tell, do share,
  why don't you tell, why don't you share, why don't you talk, why don't you walk,
  looking forward to hearing
`),
]

/** Verbs after "can I", "shall we": asking leave, not asking a question. */
export const courtesyVerbs = listOf(`
  ask, share, offer, give you, tell you, show you, suggest, check, add, come back, go back, talk, discuss, spend,
  take a, take some, look, start, begin, revisit, explore, walk, dig, pause, think aloud, say, reflect, read you,
  pick up, return to, put, hear, play back, challenge, meet, move, reschedule, book, do this, catch up, make time, set aside, speak, chat, use this time
`)

/** Verbs after "could you" that ask for a favour and not for an answer. */
export const favourVerbs = listOf(`
  send, forward, let me know, check, review, remind, book, bring, pass, email, mail, add, invite, keep me posted, ping,
  copy me, set up, hold on, repeat
`)

/** Nouns and superlatives that make a bare "…?" an open prompt. */
export const openFragments = listOf(`
  thoughts, feelings, ideas, opinions, opinion, views, view, reactions, reaction, impressions, impression,
  highlights, highlight, lowlights, lowlight, wins, win of, lessons, learnings, hopes, fears, worries, concerns,
  suggestions, reflections, favourite, favorite, biggest, best, worst, most, least, top, one thing, one word,
  two things, three things, three words, your take, blockers, reasons, pros and cons, meaning, because, such as, like what,
  compared to, compared with
`)

/** A question about work with one of these in it is about the person after all, and no status question. */
export const personalWords = listOf(`
  feel, felt, enjoy, frustrat, surpris, learn, proud, challeng, hardest, harder, difficult, tough, support, help,
  energ, stress, worr, excit, confiden, overwhelm, career, grow, skill, stuck, improv, differently, promot, level,
  raise, role, for you, love, wish, drain, interest, bored, boring, happy, unhappy, motivat, meaning, satisf, concern,
  nervous, fun thing, for fun, celebrat, pleased, glad, thankful, grateful, do well, did well, exhaust, tired, easier, easiest, outside of work, outside work, hobby, weekend, holiday, vacation, personally, best part,
  worst part, favourite, favorite
`)

export const projectNouns = listOf(`
  project, sprint, ticket, task, pr, pull request, release, migration, launch, okr, kpi, number, deadline,
  deliverable, roadmap, feature, backlog, report, deck, code, build, rollout, roll-out, fix, bug, story, epic,
  milestone, draft, slides, proposal, tender, audit, budget, refactor, refactoring, upgrade, implementation,
  campaign, prototype, spec, document, presentation, contract, invoice, paperwork, deployment, patch, ticketing,
  workstream, to-do list, action item
`)

/** Past participles of finishing something. */
export const finishingVerbs = listOf(`
  finished, finish, merged, merge, shipped, ship, deployed, deploy, sent, send, submitted, submit, completed,
  complete, delivered, deliver, released, release, closed, close, uploaded, upload, filed, file, pushed, push,
  published, publish, launched, launch, fixed, fix, resolved, resolve, finalised, finalized, finalise, finalize,
  signed off, sign off, rolled out, wrapped up, wrap up, handed in, hand in, turned in, turn in, emailed, posted,
  booked, invoiced, updated, update
`)
export const finishedStates = listOf(`
  done, ready, finished, complete, completed, merged, shipped, deployed, live, released, closed, sent, out, finalised, finalized, gone out, gone live, fixed, resolved, submitted, delivered, published, signed off, up to date, rolled out,
  in place, approved, filed, over the line
`)
export const workVerbs = listOf(`
  do, work on, get done, accomplish, finish, ship, complete, deliver, achieve, get through, close
`)
export const recentTimes = listOf(`
  yesterday, today, tomorrow, next week, next sprint, this morning, this week, last week, this month, last month, last sprint, this sprint, since,
  on monday, on tuesday, on wednesday, on thursday, on friday, over the week, the past week, so far
`)

/** After "why do you …": asking for a view, not for a defence. */
export const viewVerbs = listOf(`
  think, believe, enjoy, like, value, love, feel, prefer, care, choose, want, suppose, reckon, find, stay, trust,
  say that
`)
export const missWords = listOf(`
  miss, missed, missing, misses, late, fail, failed, failing, fails, forget, forgot, forgotten, forgetting, ignore,
  ignored, ignoring, delayed, overdue, wrong, broke, break, skip, skipped, skipping, mess, messed, neglect,
  neglected, waste, wasted, drop the ball, let this happen, let that happen, overlook, overlooked, screw up, behind
`)

/** Evaluations that make "how … was it" lean. */
export const verdictAdjectives = listOf(`
  great, bad, amazing, awful, terrible, awesome, fantastic, wonderful, horrible, brilliant, boring, annoying,
  ridiculous, stupid, lovely, unfair, embarrassing, disappointing, disastrous
`)
export const presumingOpenings = listOf(`
  surely, obviously, clearly, of course, naturally, presumably, everyone knows, everybody knows, we all know,
  as we all know, you must be, you must have, you must feel, i take it, i assume, i presume, i'm sure you, no doubt,
  undoubtedly, needless to say
`)
export const tags = listOf(`
  right, correct, no, yes, yeah, ok, okay, agreed, eh, huh, true, innit, don't you think, don't you agree,
  wouldn't you say, wouldn't you agree, would you not
`)

/** Things after "always" and "never" that are no reproach. */
export const fondVerbs = listOf(`
  want, wanted, wish, wished, dream, dreamed, dreamt, love, loved, enjoy, enjoyed, like, liked, hope, hoped,
  look forward, wondered, been curious, felt, get to, got to, tried, told, heard, seen, learned, learnt
`)

/** Whole items that get "fine" for an answer. */
export const rituals = listOf(`
  how are you, how r u, how are u, how are you doing, how r u doing, how are u doing, how you doing, how are ya, how's it going, hows it going,
  how is it going, how are things, how are things going, how's things, hows things, how's everything,
  hows everything, how is everything, how's everything going, how is everything going, how goes it, how's life,
  hows life, how is life, how have you been, how've you been, how do you do, what's up, whats up, what's new,
  whats new, everything ok, everything okay, everything alright, everything all right, everything good,
  everything fine, is everything ok, is everything okay, is everything alright, is everything all right,
  is everything fine, is everything good, all good, all ok, all okay, all well, all fine, is all well, are you ok,
  are you okay, are you alright, are you all right, you ok, you okay, you good, you alright, any questions,
  do you have any questions, do you have questions, feedback, any thoughts on anything, got any questions, have you got any questions, any other questions,
  are there any questions, questions, anything else, is there anything else, anything else to add, anything to add,
  do you have anything else, is that all, anything new, any news, how can i help, how can i help you,
  how may i help, how may i help you, how could i help, how can i support you, can i help, can i help you,
  can i do anything, how can we improve, how could we improve, how do we improve, what can we improve,
  what can i do for you, any concerns, any problems, any issues, any feedback
`)
