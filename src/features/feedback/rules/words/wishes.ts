import { listOf } from '../../../coaching/rules/index.ts'

// What people ask of each other in English although nobody can see it done. Data, not prose.

export const wishedTraits = listOf(
  `considerate, thoughtful, polite, helpful, sensitive, aware, mindful, tolerant, conscientious, diligent, reasonable, understanding, grateful, grown-up, cooperative, co-operative, tactful, sensible, realistic, energetic, cheerful, optimistic, present, dedicated, loyal, serious, relaxed, negative, defensive, emotional, aggressive, passive, sloppy, careless, lazy`,
)
export const kinderWords = listOf(
  `nicer, kinder, smarter, better, tougher, calmer, friendlier, politer, gentler, stronger, braver, wiser, quicker, faster, cleverer`,
)
export const roles = listOf(
  `team player, player, leader, listener, colleague, communicator, manager, role model, example, professional, adult, self-starter, people person, owner, friend`,
)
export const wishedNouns = listOf(
  `patience, effort, care, attitude, attention, tact, consideration, sensitivity, humility, courage, energy, focus, understanding, awareness, willingness, team spirit, spirit, motivation, interest, positivity, seriousness, thought, respect, dedication`,
)

export const efforts = listOf(`
  try harder, try your best, try more, try to do better, do your best, do better, work harder, pay more attention, pay better attention, pay closer attention, watch your tone, watch your attitude, watch your language, watch your mouth, watch yourself, watch it, mind your tone, mind your manners,
  think more, think harder, listen more, listen better, care more, focus more, communicate more, communicate better, communicate more clearly, step up, step it up, pull your weight, pull yourself together, improve your attitude, improve your communication, improve your commitment, improve your performance, improve your work, improve your skills, improve your behaviour,
  improve yourself, work on it, work on that, work on yourself, work on your attitude, work on your tone, work on your communication, work on your behaviour, work on your behavior, work on your confidence, work on your presence, work on your temper, work on your reliability, work on your skills, get better, get better at this, get it together, grow up, up your game, lift your game,
  change your attitude, change your behaviour, behave yourself, get a grip, make an effort, take it seriously, take this seriously, take it more seriously, take this more seriously, be careful, be professional, be respectful, be reliable, be proactive, be positive, be patient, be nice
`)
