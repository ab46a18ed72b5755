import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bringsForward, isRenegotiation, newDays, nextDue, promisesBySaying } from './follow-through.ts'

const createdAt = '2026-11-13T10:25:00.000Z'
const friday = { dueOn: '2026-11-20', createdAt }
const later = new Date('2026-11-19T09:00:00Z')

test('a day that moves later was renegotiated; one that moves earlier, or is set for the first time, was not', () => {
  expect(isRenegotiation(friday, '2026-11-27', later)).toBe(true)
  expect(isRenegotiation(friday, null, later)).toBe(true)
  expect(isRenegotiation(friday, '2026-11-18', later)).toBe(false)
  expect(isRenegotiation(friday, '2026-11-20', later)).toBe(false)
  expect(isRenegotiation({ dueOn: null, createdAt }, '2026-11-27', later)).toBe(false)
})

test('within the hour in which it was agreed, another day is a correction', () => {
  expect(isRenegotiation(friday, '2026-11-27', new Date('2026-11-13T10:40:00Z'))).toBe(false)
})

test('an owner promises by saying so; what both promise, whoever did not write it down', () => {
  expect(promisesBySaying({ ownerId: 'tomas', createdBy: 'priya' }, 'tomas')).toBe(true)
  expect(promisesBySaying({ ownerId: 'tomas', createdBy: 'priya' }, 'priya')).toBe(false)
  expect(promisesBySaying({ ownerId: null, createdBy: 'priya' }, 'tomas')).toBe(true)
  expect(promisesBySaying({ ownerId: null, createdBy: 'priya' }, 'priya')).toBe(false)
})

test.each([
  ['2026-11-20', '2026-11-18', true],
  ['2026-11-20', '2026-11-21', false],
  ['2026-11-20', null, false],
  ['2026-11-20', undefined, false],
  [null, '2026-11-18', true],
  ['2026-11-10', '2026-11-09', false], // its day was over already
] as const)('from %s to %s is brought forward: %s', (dueOn, to, isForward) =>
  expect(bringsForward({ dueOn }, to, '2026-11-16')).toBe(isForward),
)

test.each([
  ['weekly', '2026-11-20', '2026-11-19', '2026-11-27'],
  ['weekly', '2026-11-06', '2026-11-19', '2026-11-20'],
  ['two_weeks', '2026-11-20', '2026-11-20', '2026-12-04'],
  ['monthly', '2026-01-31', '2026-01-31', '2026-02-28'],
  ['monthly', '2026-01-31', '2026-03-01', '2026-03-31'],
  ['weekly', null, '2026-11-20', '2026-11-27'],
] as const)('%s from %s, done on %s, is next due on %s', (repeats, dueOn, today, next) =>
  expect(nextDue(repeats, dueOn, today)).toBe(next),
)

test('the next day is never in the past and always after the last', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.constantFrom('weekly', 'two_weeks', 'monthly'), day, day, (repeats, due, now) => {
      const [dueOn, today] = [due, now].map((date) => date.toISOString().slice(0, 10)) as [string, string]
      const next = nextDue(repeats, dueOn, today)
      expect(next >= today && next > dueOn).toBe(true)
    }),
  )
})

test.each([
  ['2026-11-16', ['2026-11-17', '2026-11-20', '2026-11-23']],
  ['2026-11-19', ['2026-11-20', '2026-11-26']],
  ['2026-11-20', ['2026-11-23', '2026-11-27']],
  ['2026-11-21', ['2026-11-23', '2026-11-27', '2026-11-30']],
])('on %s the days offered are %j', (today, days) => expect(newDays(today)).toEqual(days))
