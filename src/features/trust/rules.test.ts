import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  beatOf,
  dayOf,
  type PromiseFacts,
  promisesKept,
  share,
  tally,
  type Verdict,
  verdictOf,
  verdicts,
} from './rules.ts'

const today = '2026-11-20'
const promise: PromiseFacts = {
  promisedOn: '2026-11-01',
  dueOn: '2026-11-13',
  doneOn: null,
  droppedOn: null,
  moves: [],
}
const moved = (on: string, fromDue = '2026-11-13') => ({ dueOn: '2026-11-25', moves: [{ on, fromDue }] })

test.each<[string, Partial<PromiseFacts>, Verdict | null]>([
  ['done on its day', { doneOn: '2026-11-13' }, 'kept'],
  ['done two days after, which is forgiven', { doneOn: '2026-11-15' }, 'kept'],
  ['done three days after, without a word', { doneOn: '2026-11-16' }, 'broken'],
  ['open and a week late', {}, 'broken'],
  ['open and a day late', { dueOn: '2026-11-19' }, 'open'],
  ['open with a day to come', { dueOn: '2026-11-25' }, 'open'],
  ['moved by saying so', moved('2026-11-12'), 'renegotiated'],
  ['moved two days after its day', moved('2026-11-15'), 'renegotiated'],
  ['moved a week after its day, which mends nothing', moved('2026-11-20'), 'broken'],
  ['moved late, then done by the new day', { ...moved('2026-11-19'), doneOn: today }, 'broken'],
  ['moved, then late again', { moves: [{ on: '2026-11-06', fromDue: '2026-11-06' }] }, 'broken'],
  ['moved, then done', { ...moved('2026-11-12'), doneOn: today }, 'renegotiated'],
  ['without a day and done', { dueOn: null, doneOn: '2026-11-01' }, 'kept'],
  ['without a day and open', { dueOn: null }, 'open'],
  ['dropped in time', { droppedOn: '2026-11-12' }, 'dropped'],
  ['dropped a week after its day', { droppedOn: today }, 'broken'],
  ['written down by the other and never promised', { promisedOn: null }, null],
  ['promised only after its day, and open since yesterday', { promisedOn: '2026-11-19' }, 'open'],
  ['promised only after its day, and left for a week', { promisedOn: '2026-11-14' }, 'broken'],
  ['never promised and done all the same', { promisedOn: null, doneOn: today }, 'kept'],
  ['moved late before anybody had promised it', { ...moved('2026-11-19'), promisedOn: '2026-11-19' }, 'renegotiated'],
])('%s', (_, facts, verdict) => expect(verdictOf({ ...promise, ...facts }, today)).toBe(verdict))

const days = { min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }
const day = fc.date(days).map((date) => date.toISOString().slice(0, 10))
const facts = fc.record({
  promisedOn: fc.option(day),
  dueOn: fc.option(day),
  doneOn: fc.option(day),
  droppedOn: fc.option(day),
  moves: fc.array(fc.record({ on: day, fromDue: day }), { maxLength: 3 }),
})

test('every promise counts once, what nobody promised not at all, and kept never exceeds what was due', () => {
  fc.assert(
    fc.property(fc.array(facts), day, (all, now) => {
      const counts = tally(all.map((one) => verdictOf(one, now)))
      const given = all.filter(({ promisedOn, doneOn }) => promisedOn !== null || doneOn !== null)
      expect(verdicts.reduce((sum, verdict) => sum + counts[verdict], 0)).toBe(given.length)
      const { kept, of } = promisesKept(counts)
      expect(kept <= of).toBe(true)
    }),
  )
})

test('doing something earlier never makes the verdict worse, and waiting never makes it better', () => {
  const rank = (verdict: Verdict | null) => (verdict === 'broken' ? 1 : 0)
  fc.assert(
    fc.property(facts, day, day, (one, a, b) => {
      const [early, late] = [a, b].toSorted() as [string, string]
      const promised = { ...one, promisedOn: one.promisedOn ?? '2026-01-01', droppedOn: null }
      const done = (doneOn: string) => rank(verdictOf({ ...promised, doneOn }, '2026-12-31'))
      expect(done(early) <= done(late)).toBe(true)
      const waiting = (now: string) => rank(verdictOf({ ...promised, doneOn: null }, now))
      expect(waiting(early) <= waiting(late)).toBe(true)
    }),
  )
})

test('a promise that is broken stays broken: moving, doing or dropping it later mends nothing', () => {
  const open = facts.map((one) => ({ ...one, doneOn: null, droppedOn: null }))
  fc.assert(
    fc.property(open, day, day, day, (one, a, b, to) => {
      const [then, later] = [a, b].toSorted() as [string, string]
      fc.pre(one.dueOn !== null && verdictOf(one, then) === 'broken')
      const after: PromiseFacts[] = [
        { ...one, dueOn: to, moves: [...one.moves, { on: later, fromDue: one.dueOn! }] },
        { ...one, doneOn: later },
        { ...one, droppedOn: later },
      ]
      expect(after.map((facts) => verdictOf(facts, later))).toEqual(['broken', 'broken', 'broken'])
    }),
  )
})

test('a day is over where its owner lives; of what both promised, once it is over for both', () => {
  const sundayEvening = '2026-11-23T02:00:00.000Z' // six in the evening in Los Angeles
  expect(dayOf(sundayEvening, ['America/Los_Angeles'])).toBe('2026-11-22')
  expect(dayOf(sundayEvening, ['Europe/London'])).toBe('2026-11-23')
  expect(dayOf(sundayEvening, ['Europe/London', 'America/Los_Angeles'])).toBe('2026-11-22')
})

test('a dot says whether it was held, moved, skipped by somebody or missed by both', () => {
  const meeting = { state: 'held', movedFrom: null, skippedBy: null, imported: false } as const
  expect(beatOf(meeting)).toBe('held')
  expect(beatOf({ ...meeting, movedFrom: '2026-11-12T10:00:00Z' })).toBe('moved')
  expect(beatOf({ ...meeting, state: 'skipped', skippedBy: 'priya' })).toBe('skipped')
  expect(beatOf({ ...meeting, state: 'skipped' })).toBe('missed')
  expect(beatOf({ ...meeting, state: 'skipped', imported: true })).toBe('skipped')
  expect(beatOf({ ...meeting, state: 'live' })).toBe('planned')
})

test('shares are whole percents, and of nothing there are none', () => {
  expect(share(2, 3)).toBe(67)
  expect(share(0, 0)).toBeNull()
})
