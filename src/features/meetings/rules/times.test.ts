import { expect, test } from 'vitest'
import { begunAt, firstTime, isInRoom, isOffPlan, isTimeOver } from './times.ts'

const meeting = { startsAt: '2026-11-26T10:00:00.000Z', startedAt: null, movedFrom: null, minutes: 25 }
const at = (time: string) => new Date(`2026-11-26T${time}:00Z`)

test('in the room is who is there from a quarter of an hour before until an hour after, or so around the real beginning', () => {
  const times = ['09:44', '09:46', '10:30', '11:24', '11:26']
  expect(times.map((time) => isInRoom(meeting, at(time)))).toEqual([false, true, true, true, false])
  const late = { ...meeting, startedAt: '2026-11-26T15:00:00.000Z' }
  expect([isInRoom(late, at('10:05')), isInRoom(late, at('15:05')), isInRoom(late, at('22:00'))]).toEqual([
    false,
    true,
    false,
  ])
})

test('a meeting nobody started began when both were there, else at its time, and never in the future', () => {
  const now = at('18:00').toISOString()
  const arrivals = [at('10:04').toISOString(), at('09:58').toISOString()]
  expect(begunAt(meeting, arrivals, now)).toBe(arrivals[0])
  expect(begunAt(meeting, arrivals.slice(1), now)).toBe(meeting.startsAt)
  expect(begunAt(meeting, [], at('08:00').toISOString())).toBe(at('08:00').toISOString())
  expect(isOffPlan(meeting, at('15:00').toISOString())).toBe(false)
  expect(isOffPlan(meeting, at('18:00').toISOString())).toBe(true)
})

test('however often it moves, a meeting knows its first time, and forgets it when it is back there', () => {
  const [to, later] = [at('14:00').toISOString(), at('16:00').toISOString()]
  expect(firstTime(meeting, to)).toBe(meeting.startsAt)
  const moved = { ...meeting, startsAt: to, movedFrom: meeting.startsAt }
  expect(firstTime(moved, later)).toBe(meeting.startsAt)
  expect(firstTime(moved, '2026-11-26T10:00:00Z')).toBeNull()
})

test('its time is over once its minutes have passed', () => {
  expect(isTimeOver(meeting, at('10:25').getTime())).toBe(false)
  expect(isTimeOver(meeting, at('10:26').getTime())).toBe(true)
})
