import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beatOf, type PromiseFacts, promisesKept, share, tally, type Verdict, verdictOf, verdicts } from './rules.ts'

const today = '2026-11-20'
const promise: PromiseFacts = { dueOn: '2026-11-13', doneOn: null, dropped: false, renegotiated: 0 }

test.each<[string, Partial<PromiseFacts>, Verdict | null]>([
  ['done on its day', { doneOn: '2026-11-13' }, 'kept'],
  ['done two days after, which is forgiven', { doneOn: '2026-11-15' }, 'kept'],
  ['done three days after, without a word', { doneOn: '2026-11-16' }, 'broken'],
  ['open and a week late', {}, 'broken'],
  ['open and a day late', { dueOn: '2026-11-19' }, 'open'],
  ['open with a day to come', { dueOn: '2026-11-25' }, 'open'],
  ['moved by saying so', { dueOn: '2026-11-25', renegotiated: 1 }, 'renegotiated'],
  ['moved, then late again', { renegotiated: 1 }, 'broken'],
  ['moved, then done', { dueOn: '2026-11-25', doneOn: today, renegotiated: 1 }, 'renegotiated'],
  ['without a day and done', { dueOn: null, doneOn: '2026-11-01' }, 'kept'],
  ['without a day and open', { dueOn: null }, 'open'],
  ['dropped', { dropped: true }, null],
])('%s', (_, facts, verdict) => expect(verdictOf({ ...promise, ...facts }, today)).toBe(verdict))

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const facts = fc.record({
  dueOn: fc.option(day),
  doneOn: fc.option(day),
  dropped: fc.boolean(),
  renegotiated: fc.nat(3),
})

test('every promise that was not dropped counts once, and kept never exceeds what was due', () => {
  fc.assert(
    fc.property(fc.array(facts), day, (all, now) => {
      const counts = tally(all.map((one) => verdictOf(one, now)))
      expect(verdicts.reduce((sum, verdict) => sum + counts[verdict], 0)).toBe(all.filter((one) => !one.dropped).length)
      const { kept, of } = promisesKept(counts)
      expect(kept <= of).toBe(true)
    }),
  )
})

test('doing something earlier never makes the verdict worse, and waiting never makes it better', () => {
  const rank: Record<Verdict, number> = { kept: 0, renegotiated: 0, open: 0, broken: 1 }
  fc.assert(
    fc.property(facts, day, day, (one, a, b) => {
      fc.pre(!one.dropped)
      const [early, late] = [a, b].toSorted() as [string, string]
      const done = (doneOn: string) => rank[verdictOf({ ...one, doneOn }, '2026-12-31')!]
      expect(done(early) <= done(late)).toBe(true)
      const waiting = (now: string) => rank[verdictOf({ ...one, doneOn: null }, now)!]
      expect(waiting(early) <= waiting(late)).toBe(true)
    }),
  )
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
