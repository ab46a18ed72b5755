import { anyOf, listOf } from '../../../coaching/rules/index.ts'

// Verb forms of English. Data, not prose.

const irregularPast = listOf(`
  arose, ate, awoke, beat, became, began, begun, bent, bet, bit, bled, blew, blown, bought, bound, bred, broke, broken, brought, built,
  burnt, burst, came, cast, caught, chose, chosen, clung, cost, crept, cut, dealt, drank, drew, drawn, dreamt, driven, drove,
  drunk, dug, eaten, fallen, fed, fell, felt, fled, flew, flown, flung, forbade, forgave, forgiven, forgot, forgotten, fought, found, froze,
  frozen, gave, given, gone, got, gotten, grew, ground, grown, had, heard, held, hid, hidden, hit, hung, hurt, kept, knelt, knew,
  known, laid, learnt, leapt, led, left, lent, let, lit, lost, made, meant, met, mistook, misread, mistaken, outgrew, overheard, oversaw,
  overslept, overtook, paid, proven, put, quit, ran, rang, read, rebuilt, redid, redrew, reran, resent, reset, rewrote, rewritten, rid, ridden,
  risen, rode, rose, rung, said, sang, sank, sat, saw, seen, sent, set, sewn, shaken, shed, shone, shook, shot, shown, shrank,
  shut, slept, slid, slipped, sold, sought, spent, split, spoke, spoken, sped, spread, sprang, spun, stood, stole, stolen, strode, struck,
  stuck, stung, swam, swept, swore, swung, taken, taught, threw, thrown, told, took, tore, torn, trod, undertook, undid, understood,
  upheld, upset, was, went, were, withdrew, withheld, woke, woken, won, wore, worn, wound, wove, written, wrote, thought, dared, did, done, been
`)

// They end like a past form and are none.
const notPast = listOf(
  `need, feed, seed, speed, indeed, hundred, bed, red, exceed, proceed, succeed, breed, bleed, embed, heed, weed, shed, wed, sacred, naked, unrelated`,
)

const notPastAhead = `(?!(?:${notPast.join('|')})\\b)`
/** The source of a pattern for one verb in the past, or its participle. */
export const past = `(?:${notPastAhead}(?:${anyOf(irregularPast)}|[a-z]+(?:-[a-z]+)?ed)(?![\\w-]))`

/** Words that may stand between a subject and its verb. */
export const between =
  "(?:\\s+(?:[a-z]+ly|also|then|just|even|first|still|again|once|twice|only|both|all|each|already|later|never|not|soon|simply|now|have|has|had|'ve|'d|did|since|yourself|almost|either|instead|so))"

/** What goes on in somebody's head: no camera records it. */
export const mental = listOf(`
  thought, wanted, knew, known, understood, believed, felt, cared, needed, seemed, liked, hated, meant, intended, hoped, enjoyed, loved,
  wished, assumed, expected, appeared, respected, valued, trusted, feared, preferred, considered, bothered, appreciated
`)
export const mentalBase = listOf(`
  care, want, know, understand, think, feel, believe, respect, bother, like, love, mean, intend, value, trust, seem, appreciate, try, listen, give your, give it your, live up, pull your weight, step up, make an effort, make any effort, show any, show enough, take it seriously, take responsibility, take ownership
`)

/** They judge what was done instead of saying it. */
export const judging = listOf(`
  did, done, been, was, were, became, improved, lacked, struggled, failed, excelled, shone, impressed, inspired, underperformed,
  outperformed, demonstrated, displayed, exhibited, performed, acted, behaved, contributed, exceeded, succeeded, tried, amazed, rocked, nailed, killed it, crushed,
  smashed, used to, supposed, deserved, proved, proven, disappointed, annoyed, frustrated
`)

/** "You were …-ing" that still says nothing one could film. */
export const unseenDoing = listOf(
  `being, trying, thinking, acting, feeling, hoping, wanting, getting, becoming, going, lacking, looking, struggling, having, missing, behaving, doing, performing, failing`,
)

/** What one "always" does and still tells nothing. */
export const vagueHabits = listOf(
  `do, be, are, is, go, give, make, help, support, work, deliver, perform, act, behave, find, keep, show, get, strive, contribute, excel, shine, bring your, bring energy, bring a, have a, have the best, put in, seem, look, manage, handle, inspire, motivate, impress, amaze, exceed`,
)
