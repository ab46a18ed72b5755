import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asksForWord, daysOf, isToPrepare, letterDay, prepareOn, remindsOn, saysOfDue } from './days.ts'

const daysOn = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
const isWorkday = (day: string) => ![0, 6].includes(new Date(day).getUTCDay())
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const zone = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Africa/Lagos')

test.each([
  ['a Thursday, two days before', '2026-11-19', '2026-11-17', true],
  ['a Thursday, the day before', '2026-11-19', '2026-11-18', false],
  ['a Thursday, on the day', '2026-11-19', '2026-11-19', true],
  ['a Sunday, on the Friday before', '2026-11-22', '2026-11-20', true],
  ['a Monday, on the Friday before instead of Saturday', '2026-11-23', '2026-11-20', true],
])('%s', (_, dueOn, on, reminds) => expect(remindsOn(dueOn, on)).toBe(reminds))

test('nobody is reminded more than twice of the same, only on working days, and always by the day itself', () => {
  fc.assert(
    fc.property(day, (dueOn) => {
      const days = Array.from({ length: 14 }, (_, index) => daysOn(dueOn, index - 10)).filter((on) =>
        remindsOn(dueOn, on),
      )
      expect(days.length >= 1 && days.length <= 2).toBe(true)
      expect(days.every((on) => isWorkday(on) && on <= dueOn)).toBe(true)
    }),
  )
})

test('who is late is asked once in the first days, then on Mondays, and never before', () => {
  expect(asksForWord('2026-11-20', '2026-11-23')).toBe(true)
  expect(asksForWord('2026-11-18', '2026-11-19')).toBe(true)
  expect(asksForWord('2026-11-18', '2026-11-20')).toBe(false)
  fc.assert(
    fc.property(day, day, (dueOn, on) => {
      if (asksForWord(dueOn, on)) expect(isWorkday(on) && on > dueOn).toBe(true)
    }),
  )
})

test('each zone has exactly one letter day for each working day, also when the clocks change', () => {
  fc.assert(
    fc.property(zone, day, (timeZone, first) => {
      const hours = Array.from({ length: 24 * 7 }, (_, hour) => new Date(Date.parse(first) + hour * 3_600_000))
      const days = new Set(hours.flatMap((now) => letterDay(timeZone, now) ?? []))
      expect([...days].every(isWorkday)).toBe(true)
      expect(days.size >= 4 && days.size <= 6).toBe(true)
    }),
  )
})

test('a meeting is prepared on the working day before it, wherever one is', () => {
  expect(prepareOn('2026-11-19T10:00:00Z', 'Europe/London')).toBe('2026-11-18')
  expect(prepareOn('2026-11-23T10:00:00Z', 'Europe/London')).toBe('2026-11-20')
  expect(prepareOn('2026-11-19T23:30:00Z', 'Pacific/Auckland')).toBe('2026-11-19')
})

test('a letter speaks for the days since the last one, however long its reader was away', () => {
  expect(daysOf({ day: '2026-11-20', last: '2026-11-19' })).toEqual(['2026-11-20'])
  expect(daysOf({ day: '2026-11-24', last: '2026-11-20' })).toEqual([
    '2026-11-24',
    '2026-11-23',
    '2026-11-22',
    '2026-11-21',
  ])
  expect(daysOf({ day: '2026-11-20', last: null })).toEqual(['2026-11-20'])
  expect(daysOf({ day: '2026-11-20', last: '2020-01-01' }).length).toBe(60)
})

test('whoever comes back on a Tuesday hears of what became late meanwhile, and of what is still to be done in time', () => {
  const back = { day: '2026-11-24', last: '2026-11-12' }
  expect(saysOfDue('2026-11-17', back)).toBe('late')
  expect(saysOfDue('2026-11-25', back)).toBe('due') // two days before it was Monday
  expect(saysOfDue('2026-11-27', back)).toBe(null)
  expect(saysOfDue('2026-11-17', { day: '2026-11-24', last: '2026-11-23' })).toBe(null)
})

test('without a day between, a letter says what that day would have said', () => {
  fc.assert(
    fc.property(day, day, (dueOn, on) => {
      const said = saysOfDue(dueOn, { day: on, last: daysOn(on, -1) })
      expect(said).toBe(remindsOn(dueOn, on) ? 'due' : asksForWord(dueOn, on) ? 'late' : null)
    }),
  )
})

test('a meeting is reminded of once its day to prepare has come, and again only if it moves to a later one', () => {
  const reader = { day: '2026-11-18', timeZone: 'Europe/London' }
  const thursday = '2026-11-19T10:00:00Z'
  expect(isToPrepare({ startsAt: thursday, remindedAt: null }, reader)).toBe(true)
  expect(isToPrepare({ startsAt: thursday, remindedAt: '2026-11-18T09:00:00Z' }, reader)).toBe(false)
  expect(isToPrepare({ startsAt: thursday, remindedAt: '2026-11-11T09:00:00Z' }, reader)).toBe(true)
  expect(isToPrepare({ startsAt: '2026-11-20T10:00:00Z', remindedAt: null }, reader)).toBe(false)
})
