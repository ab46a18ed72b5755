import { listOf } from '../../../coaching/rules/index.ts'

// Word lists of the feedback coach for English. Data, not prose; another language gets a file of its own.

/** Occasions that pin a note to a place: "in the …", "during our …". */
export const occasions = listOf(`
  meeting, meetings with, review, standup, stand-up, daily, retro, retrospective, 1:1, one-on-one, one-to-one, call, calls with, demo, planning, pr, doc, document, thread,
  incident, outage, release, sprint, project, workshop, offsite, off-site, presentation, pitch, interview, interviews, lesson, class, shift, night shift, round, ward round, handover, hand-over, kickoff, kick-off,
  all-hands, town hall, conference, training, session, visit, drill, exam, test, audit, inspection, negotiation, dinner, lunch, breakfast, party, event, trip, evening,
  discussion, conversation, debate, assembly, guild, talk, launch, migration, deployment, deploy, rollout, roll-out, freeze, hackathon, onboarding, briefing, debrief, huddle, sync, catch-up, check-in,
  webinar, trial, procedure, operation, surgery, emergency, storm, accident, crisis, escalation, campaign, shoot, ticket, case, email, e-mail, mail, message, chat, channel, draft, report, deck, newsletter, proposal, quote, invoice, order, contract, form, protocol,
  board meeting, steering, committee, forum, fair, exhibition, rehearsal, match, game, stocktake, stock-take, service, rush, checkout, desk, phone, line, corridor, kitchen, theatre, office, q&a, panel, keynote, bug bash, postmortem, post-mortem,
  quarter, month, week, semester, term, week of, weekend, morning, afternoon, night, day, rotation, consultation, appointment, admission, discharge, period, site visit, walkthrough, pairing, pair session
`)

/** Occasions that need no article: "in planning", "during stand-up". */
export const bareOccasions = listOf(`
  standup, stand-up, retro, planning, handover, lunch, class, assembly, sprint planning, sprint review, backlog refinement, refinement, code review, design review,
  triage, rounds, checkout, onboarding, rehearsal, surgery, theatre, breakfast, dinner, pairing, slack, teams
`)

export const emotions = listOf(`
  angry, annoyed, anxious, ashamed, confused, dismissed, disappointed, discouraged, disrespected, embarrassed, encouraged, excluded, exhausted, exposed, frustrated, glad, grateful, happy,
  heard, helpless, hurt, ignored, impressed, insecure, inspired, lost, motivated, nervous, overwhelmed, proud, reassured, relieved, respected, sad, safe, scared, seen, shocked, sidelined, small,
  stressed, stupid, supported, surprised, tense, thankful, tired, touched, trusted, uncertain, uncomfortable, undermined, uneasy, unheard, unimportant, unsettled, unsupported, unsure, upset, valued, welcome, worried, able, rushed, alone, calm, calmer, confident, more confident, left out, let down, put on the spot, pressured, blindsided, caught off guard, humiliated, concerned, moved, energised, energized, delighted, pleased, excited
`)

/** Adjectives that judge and tell nothing: "was great". */
export const verdicts = listOf(`
  good, great, nice, awesome, excellent, fantastic, amazing, super, superb, outstanding, stellar, wonderful, terrific, brilliant, lovely, perfect,
  impressive, incredible, bad, poor, terrible, awful, horrible, weak, okay, ok, fine, mediocre, disappointing, unprofessional, unacceptable, ridiculous, sloppy, lazy, decent, solid, fabulous, phenomenal, exceptional, pathetic, subpar, lacking, rude, careless, interesting, boring, annoying, hard, difficult, easy
`)

/** Labels for a person. */
export const labels = listOf(`
  lazy, careless, rude, unprofessional, disorganised, disorganized, unorganised, unorganized, negative, defensive, aggressive, passive-aggressive, passive aggressive, abrasive, bossy, emotional, too emotional, selfish,
  arrogant, immature, unreliable, sloppy, passive, unmotivated, incompetent, toxic, stubborn, mean, hostile, condescending, dismissive, patronising, patronizing, controlling, manipulative, disrespectful,
  insensitive, inconsiderate, thoughtless, irresponsible, impatient, intimidating, moody, cold, distant, unfriendly, unapproachable, difficult, stupid, clueless, hopeless, useless, weak, timid, shy, insecure,
  oversensitive, over-sensitive, sensitive, dramatic, pushy, cocky, entitled, spoiled, spoilt, dishonest, fake, two-faced, jealous, bitter, cynical, pessimistic, sarcastic, ignorant, naive, childish, unhelpful,
  uncooperative, inflexible, rigid, messy, chaotic, scatterbrained, forgetful, slow, inattentive, unfocused, absent-minded, inefficient, unproductive, unambitious, uncommitted, disengaged, apathetic, indifferent, undisciplined, inconsistent, unpredictable,
  erratic, confrontational, combative, argumentative, abrupt, blunt, harsh, curt, snarky, judgmental, judgemental, opinionated, self-centred, self-centered, egotistical, vain, smug, greedy, ruthless, cruel, heartless, needy, clingy,
  whiny, dull, boring, awkward, weird, strange, crazy, hysterical, irrational, unreasonable, unpleasant, uncaring, cavalier, high-maintenance, abusive, offensive, sexist, nitpicky, petty, pedantic, territorial, secretive, sneaky, untrustworthy, complacent, half-hearted, unenthusiastic, sulky, grumpy, cranky, hot-headed, short-tempered, quick-tempered, overbearing, domineering, demanding, critical, too critical, quiet, too quiet, too loud, too soft, too nice, too direct, soft, cliquey
`)

/** Labels that are plain facts unless made stronger: "quiet", "slow", "critical". */
export const mildLabels = listOf(
  `quiet, slow, critical, sensitive, soft, weak, demanding, difficult, cold, dull, blunt, abrupt, shy, awkward, strange, emotional, mean, distant, passive, inconsistent, rigid, impatient, harsh, forgetful, weird, messy, direct`,
)

export const nounLabels = listOf(`
  team player, leader, leadership material, people person, bully, micromanager, control freak, know-it-all, perfectionist, slacker, diva, drama queen, liar, coward, jerk, idiot, burden, pain, problem, nightmare, mess,
  loner, snob, show-off, gossip, pushover, quitter, loose cannon, bottleneck, negative person, difficult person, good fit, culture fit, good listener, details person, self-starter, professional
`)

/** Traits asked for with "more": nobody knows which one to start with. */
export const traits = listOf(`
  confident, strategic, proactive, assertive, professional, organised, organized, positive, senior, mature, resilient, responsible, ambitious, creative, engaged, motivated, flexible, decisive, visible, vocal, outgoing, likeable, likable, approachable,
  patient, empathetic, collaborative, accountable, disciplined, focused, committed, reliable, independent, autonomous, self-confident, diplomatic, humble, open, open-minded, friendly, enthusiastic, passionate, careful, attentive, thorough, detail-oriented, consistent, efficient, productive, innovative, dynamic, inclusive, supportive, respectful, punctual, entrepreneurial
`)
export const traitNouns = listOf(`
  ownership, initiative, leadership, responsibility, accountability, confidence, gravitas, presence, executive presence, empathy, passion, commitment, enthusiasm, maturity, drive, ambition, engagement, professionalism, proactivity, dedication, interest, respect, discipline, urgency, strategic thinking, care, flexibility, resilience, backbone, integrity, leadership skills, leadership potential, leadership qualities, people skills, soft skills, communication skills, attention to detail, business sense, common sense, self-awareness, potential
`)

/** What one can be called in praise. */
export const praiseLabels = listOf(`
  smart, brilliant, talented, gifted, amazing, awesome, fantastic, wonderful, great, incredible, excellent, outstanding, exceptional, clever, the best, so good, perfect, unbelievable, invaluable, reliable, dependable, so helpful, very helpful, so kind, inspiring, terrific, phenomenal, impressive, hard-working, hardworking, irreplaceable, indispensable, super
`)
export const praiseNouns = listOf(`
  natural, rockstar, rock star, star, superstar, hero, legend, ninja, genius, wizard, machine, gem, treasure, asset, joy, pleasure, role model, team player, engineer, developer, designer, teacher, nurse, manager, leader, colleague, person, doctor, writer, communicator,
  born leader, lifesaver, talent, inspiration, professional, people person, human, teammate, team mate, listener, presenter, speaker, salesperson, seller, mentor, coach, addition to the team, example, blessing, delight, true leader, analyst, scientist, researcher, tester, boss, lead, joy to work with, pleasure to work with, credit to the team, backbone of the team
`)
