import { listOf } from '../../../coaching/rules/words.ts'

// Word lists of the action coach for English. Data, not prose; another language gets a file of its own.

/** Nobody in particular. */
export const nobody = listOf(
  `we, we'll, we will, let's, let us, the team, team, someone, somebody, anyone, everyone, everybody, all`,
)

/** A wish where a promise should stand, at the very start. */
export const wishes = listOf(`
  we should, we need to, we have to, we could, we might, we ought to, we must, we want to, i think, i guess, i feel,
  someone should, somebody should, the team should, everyone should, should, need to, needs to, have to, has to, must,
  maybe, perhaps, possibly, potentially, ideally, hopefully, it would be, it'd be, it might be, it could be, would be,
  might be, could be, would love to, would like to, it is worth, it's worth, worth, consider, considering, not sure,
  what about, how about, thinking about, thinking of, there should be, there needs to be
`)

/** The same, after "Ana:" or "Ana should". */
export const hedges = listOf(`
  maybe, perhaps, possibly, probably, potentially, ideally, hopefully, should, should probably, should maybe, could,
  could maybe, might, might want to, to maybe, consider
`)

/** A first word that cannot be a verb. */
export const nounStarts = listOf(`
  the, a, an, our, my, your, his, her, their, this, that, these, those, some, any, no, more, less, fewer, better, worse, new, old,
  good, great, bad, regular, weekly, monthly, daily, clearer, stronger, faster, further, other, another, several, many,
  all, each, every, next, first, second, final, whole, possible, potential
`)

/** A word after which the one before it was a verb: "zhuzh the deck", "wrangle up". */
export const objectStarts = listOf(`
  the, a, an, our, my, your, his, her, their, its, this, that, these, those, it, them, me, us, him, up, out, down, off,
  back, over, through, into, all, every, each, both, some, any, two, three, four, five, six, seven, eight, nine, ten, twelve,
  several, enough
`)

/** Verbs nobody can see finished. */
export const weakVerbs = listOf(`
  look into, think about, think through, think over, explore, consider, follow up, follow-up, circle back, sync, sync up, align,
  touch base, discuss, handle, deal with, sort out, work on, improve, try, try to, support, help, get better at, focus on,
  be more, be better, become better, keep working on, continue working on, catch up with, keep an eye on, keep an eye out,
  keep track of, keep on top of, stay on top of, stay close to, stay in touch with, keep in touch with, keep in mind,
  check in with, check in on, reach out, liaise, engage with, interact with, coordinate with, connect with, have a think,
  take a look, have a look, look after, take care of, be aware of, be mindful of
`)

/** What makes a weak verb visible after all. */
export const visibleEnds = listOf(
  `until, so that, with a note, with a list, with a plan, with a date, with a decision, with a proposal`,
)

/** Verbs that hand over what the first verb made: "research X and share findings" is one promise. */
export const handOvers = listOf(`
  share, send, present, publish, post, circulate, report, show, submit, tell, return, merge, deploy, email, mail, bring,
  give, upload, comment, discuss, demo, hand, forward, recommend, propose, suggest, summarise, summarize, write, note, list,
  document, record
`)
/** Verbs whose outcome has to be told to anybody to be of use. */
export const findings = listOf(`
  research, investigate, analyse, analyze, measure, collect, gather, review, check, run, test, observe, watch, count,
  compare, interview, survey, ask, find
`)

export const results = listOf(`
  findings, results, result, summary, notes, note, conclusions, recommendation, recommendations, options, outcome, outcomes,
  proposal, draft, comparison, numbers, list, report, answer, answers, feedback, cause, causes, reasons, insights, plan, decision,
  lessons, learnings, update, link, overview, shortlist, doc, document, page, ticket, tickets, photo, photos, picture, pictures,
  image, images, recording, recordings, video, videos, footage, file, files, scan, scans, screenshot, screenshots, slides,
  minutes, drawing, drawings, measurements, readings, figures, copy, copies, transcript, translation
`)

/** Telling somebody is part of having done it. */
export const tellings = listOf(`tell, inform, notify, let, thank`)

/** "Call Ruth and ask for the keys" is one conversation. */
export const contacts = listOf(
  `call, phone, ring, email, message, meet, visit, contact, ask, talk, speak, text, ping, see`,
)
export const inConversation = listOf(
  `ask, agree, tell, check, explain, confirm, request, clarify, find, discuss, decide, set, invite, offer, thank`,
)

/** "Sit down and draw the process" is one thing. */
export const postures = listOf(`sit, go, come, try, get, stop, take, set, make, block, use, spend, reserve`)

/** Verbs that are hardly ever nouns: after "and" they open a second promise even before a bare noun. */
export const plainVerbs = listOf(`
  write, send, ask, tell, create, decide, hire, invite, choose, define, describe, finish, give, identify, introduce,
  join, learn, make, organise, organize, prepare, publish, read, remove, rewrite, onboard, teach, update, replace, take, buy, bring,
  translate, install, delete, arrange
`)
