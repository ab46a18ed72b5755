import { describe, expect, it } from 'vitest'
import { type ActionCoachContext, coachActionItem } from './coach.ts'

const meeting: ActionCoachContext = {
  people: [
    { id: 'ana', name: 'Ana Beltrán' },
    { id: 'tomas', name: 'Tomás Řehoř' },
  ],
  writerId: 'tomas',
  today: '2026-11-20',
  nextMeetingOn: '2026-12-04',
  locale: 'en-GB',
}
const coach = (sentence: string, context: Partial<ActionCoachContext> = {}) =>
  coachActionItem(sentence, { ...meeting, ...context })
const rulesOf = (sentence: string, context: Partial<ActionCoachContext> = {}) =>
  coach(sentence, context).map(({ rule }) => rule)

describe('the action coach', () => {
  it('is silent about a promise with one owner, a verb, one outcome and a day', () => {
    expect(coach('Ana to share the draft by Friday')).toEqual([])
  })

  it('waits, while somebody types, for the end of the sentence', () => {
    const typing = { finishedOnly: true }
    expect(rulesOf('Ana to look into the build by Friday', typing)).toEqual([])
    expect(rulesOf('Ana to look into the build by Friday.', typing)).toEqual(['A3'])
    expect(rulesOf('Ana to look into the build by Friday\n', typing)).toEqual(['A3'])
  })

  it('offers to split what two people are to do', () => {
    const two = 'Ana to feed the cat by Friday and Tomás to water the plants by Monday'
    const [hint] = coach(two, { ownerId: 'ana' })
    expect(hint).toMatchObject({ rule: 'A4', action: 'split' })
    expect(two.slice(hint!.start, hint!.end)).toBe('Tomás to water the plants by Monday')
  })

  it('is silent about nothing', () => {
    expect(coach('')).toEqual([])
    expect(coach('   \n')).toEqual([])
  })

  it('underlines the words it is about', () => {
    const words = (sentence: string) =>
      coach(sentence).map(({ rule, start, end }) => [rule, sentence.slice(start, end)])
    expect(words('We’ll share the draft by Friday')).toEqual([['A1', 'We’ll']])
    expect(words('Ana to look into the build by Friday')).toEqual([['A3', 'look into']])
    expect(words('Ana to book the room and write the agenda by Friday')).toEqual([['A4', 'write the agenda']])
    expect(words('Ana to share the draft ASAP')).toEqual([['A6', 'ASAP']])
    expect(words('Ana: maybe call Ruth by Friday')).toEqual([['A2', 'maybe']])
  })

  it('offers both names when nobody takes it, the writer first', () => {
    expect(coach('Share the draft by Friday')).toMatchObject([
      { rule: 'A1', rewrite: 'Tomás: Share the draft by Friday', alternatives: ['Ana: Share the draft by Friday'] },
    ])
  })

  it('believes what was chosen on the screen', () => {
    expect(rulesOf('Share the draft', { ownerId: 'ana', dueOn: '2026-12-01' })).toEqual([])
    expect(rulesOf('Share the draft', { ownerId: null, dueOn: '2026-12-01' })).toEqual([])
    expect(rulesOf('Share the draft by Friday', { ownerId: 'ana', dueOn: '2026-10-01' })).toEqual(['A7'])
  })

  it('asks for a day, but not when an event is named', () => {
    expect(rulesOf('Ana to test the restore')).toEqual(['A5'])
    expect(rulesOf('Ana to test the restore before the launch')).toEqual([])
  })

  it('lets a goal lie far ahead', () => {
    expect(rulesOf('Ana to finish the course by 30 June')).toEqual(['A7'])
    expect(rulesOf('Ana to finish the course by 30 June', { isGoal: true })).toEqual([])
  })

  it('does not judge quoted words', () => {
    expect(rulesOf('Ana to rename "Work on docs and fix the build" by Friday')).toEqual([])
  })

  it('knows English only; what needs no words it says in any language', () => {
    expect(rulesOf('Wir sollten den Entwurf teilen')).toEqual([])
    expect(rulesOf('Ana: Entwurf teilen', { carriedOver: 2 })).toEqual(['A8'])
  })
})
