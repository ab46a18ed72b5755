import { expect, test } from 'vitest'
import { dayChoices, nextToCome } from './day-choices.ts'

test('offered are the day they meet next and the coming Friday, on a Friday the one after', () => {
  expect(dayChoices({ today: '2026-11-18', nextMeetingOn: '2026-11-26' })).toEqual({
    nextMeeting: '2026-11-26',
    friday: '2026-11-20',
  })
  expect(dayChoices({ today: '2026-11-20', nextMeetingOn: null })).toEqual({ nextMeeting: null, friday: '2026-11-27' })
})

test('the next meeting is the first that has not begun, whether it is late or live', () => {
  const at = (startsAt: string, state: 'planned' | 'live') => ({ startsAt, state })
  const meetings = [
    at('2026-11-19T09:00:00Z', 'live'),
    at('2026-11-19T10:00:00Z', 'planned'),
    at('2026-11-26T10:00:00Z', 'planned'),
  ]
  expect(nextToCome(meetings, new Date('2026-11-19T09:30:00Z'))).toBe('2026-11-19T10:00:00Z')
  expect(nextToCome(meetings, new Date('2026-11-19T10:05:00Z'))).toBe('2026-11-26T10:00:00Z')
  expect(nextToCome([], new Date('2026-11-19T10:05:00Z'))).toBeNull()
})

test('when they meet on that Friday, it is offered once', () => {
  expect(dayChoices({ today: '2026-11-18', nextMeetingOn: '2026-11-20' })).toEqual({
    nextMeeting: '2026-11-20',
    friday: null,
  })
})
