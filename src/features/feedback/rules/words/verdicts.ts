import { listOf } from '../../../coaching/rules/index.ts'

// Words of English that judge what was done instead of telling it. Data, not prose.

/** Blame. Whoever hears it argues about the word. */
export const blamingDeeds = listOf(`
  humiliated, shamed, embarrassed, insulted, offended, bullied, belittled, ridiculed, patronised, patronized, disrespected, disregarded, intimidated, provoked, mistreated, manipulated,
  undermined, sabotaged, betrayed, degraded, harassed, antagonised, antagonized, alienated, victimised, victimized,
  sulked, pouted, moped, whined, moaned, overreacted, over-reacted, panicked, misbehaved, slacked, slacked off, rambled, blundered, freaked out, lashed out, melted down, zoned out, acted up, acted out, showed off,
  botched, bungled, mishandled, mismanaged, fumbled, wrecked, ruined, spoiled, spoilt, messed up, messed it up, screwed up, screwed it up, blew it, neglected, hijacked, dominated, derailed,
  came across, went overboard, went too far, overstepped, crossed the line, lost it, lost control, lost your temper, lost your cool, made a fool, made a scene, made a mess, made it all about, made excuses, undercut, threw a tantrum, threw a fit, wasted everyone's time, wasted our time, wasted my time, wasted the team's time, stabbed me in the back, went behind my back, talked down to, talked nonsense, cut corners, phoned it in, dragged your feet, made us look bad, made me look bad, screwed us over, screwed me over
`)
/** Blame only where somebody stands behind it: one can attack a problem, and mock a service. */
export const blamingOnPeople = listOf(
  `attacked, mocked, failed, bossed, blew up at, snapped at, exploded at, went off at, went off on, turned on, turned against, ganged up on, picked on, looked down on`,
)

/** Praise for having done it, with nothing to do again. */
export const praisingDeeds = listOf(`
  nailed, crushed it, crushed the, killed it, smashed it, smashed the, rocked, aced, owned it, shone, excelled, outdid yourself, surpassed yourself, impressed, amazed, delivered the goods,
  stepped up, stepped it up, went above and beyond, went the extra mile, gave it your all, gave your best, gave your all, gave a hundred percent, rose to the occasion, rose to the challenge, raised the bar, hit it out of the park, knocked it out of the park,
  saved the day, carried the team, made us proud, made me proud, pulled it off, brought your best, showed what you can do, carried us, set the tone, led by example, gave a masterclass, worked your magic, moved mountains, took good care, took such good care, took great care
`)

export const judgingAdverbs = listOf(`
  badly, poorly, terribly, horribly, awfully, dreadfully, miserably, pathetically, unprofessionally, rudely, carelessly, sloppily, aggressively, arrogantly, disrespectfully, inappropriately, incompetently, irresponsibly, dismissively, condescendingly, selfishly, childishly, lazily, unfairly, harshly, defensively,
  brilliantly, perfectly, wonderfully, beautifully, superbly, excellently, fantastically, amazingly, masterfully, admirably, flawlessly, impressively, outstandingly, expertly, marvellously, marvelously, magnificently, exceptionally, splendidly, professionally, impeccably, skilfully, skillfully, gracefully,
  really well, very well, so well, extremely well, incredibly well, exceptionally well, remarkably well, not well, like a pro, like a champ, like a child, like a star
`)
/** They say that something was done, and leave open what: with a judging adverb nothing is told. */
export const doings = listOf(`
  handled, managed, ran, led, dealt, did, performed, presented, hosted, coordinated, organised, organized, communicated, spoke, talked, treated, behaved, acted, worked, answered, responded, replied, reacted, moderated, facilitated,
  chaired, prepared, planned, explained, delivered, conducted, taught, wrote, executed, navigated, steered, represented, supported, covered, took, ended, opened, carried, completed, finished, introduced, mastered, negotiated
`)

/** What is judged of somebody as a whole: of these, nothing can be told but a verdict. */
export const judgedNouns = listOf(
  `attitude, behaviour, behavior, tone, performance, impression, manner, manners, mood, atmosphere, vibe, mess, disaster, failure, embarrassment, success, quality, professionalism, leadership, dedication, commitment, effort, efforts, energy, work, contribution, communication, best, worst, below, unhappy, expectations`,
)
