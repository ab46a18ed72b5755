import { describe, expect, test } from 'vitest'
import { momentsOf } from './moments.ts'

type Facts = Parameters<typeof momentsOf>[0]
const usual: Facts = {
  held: 9,
  timeZones: ['Europe/London', 'Europe/London'],
  otherAwayUntil: null,
  lastTemplate: 'weekly',
  now: new Date('2026-11-20T10:00:00Z'),
}
const moments = (facts: Partial<Facts> = {}) => momentsOf({ ...usual, ...facts })

test('on a usual day nothing is special', () => expect(moments()).toEqual([]))

test('before the two have met, that is all there is to it', () =>
  expect(moments({ held: 0, timeZones: ['Europe/London', 'Asia/Tokyo'], lastTemplate: 'repair' })).toEqual([
    'first-meeting',
  ]))

describe('working apart', () => {
  test('is what clocks say, and not what zones are called', () => {
    expect(moments({ timeZones: ['Europe/London', 'Europe/Lisbon'] })).toEqual([])
    expect(moments({ timeZones: ['Europe/London', 'America/New_York'] })).toEqual(['remote'])
  })

  test('holds for the day: two zones can share their clock in winter and not in summer', () => {
    const timeZones = ['Africa/Lagos', 'Europe/Paris'] as const
    expect(moments({ timeZones })).toEqual([])
    expect(moments({ timeZones, now: new Date('2026-05-20T10:00:00Z') })).toEqual(['remote'])
  })
})

test('somebody is back from leave for four weeks, from the day after its last day', () => {
  expect(moments({ otherAwayUntil: '2026-11-20' })).toEqual([])
  expect(moments({ otherAwayUntil: '2026-11-19' })).toEqual(['after-leave'])
  expect(moments({ otherAwayUntil: '2026-10-23' })).toEqual(['after-leave'])
  expect(moments({ otherAwayUntil: '2026-10-22' })).toEqual([])
})

test('after a hard talk or a repair, the next meeting knows of it', () => {
  for (const lastTemplate of ['hard-talk', 'repair']) expect(moments({ lastTemplate })).toEqual(['after-conflict'])
})

test('a quarter begins with goals for two weeks and ends with looking back for one', () => {
  expect(moments({ now: new Date('2026-10-14T10:00:00Z') })).toEqual(['goals'])
  expect(moments({ now: new Date('2026-10-15T10:00:00Z') })).toEqual([])
  expect(moments({ now: new Date('2026-12-24T10:00:00Z') })).toEqual([])
  expect(moments({ now: new Date('2026-12-25T10:00:00Z') })).toEqual(['retrospective'])
  expect(moments({ now: new Date('2027-01-01T10:00:00Z') })).toEqual(['goals'])
})
