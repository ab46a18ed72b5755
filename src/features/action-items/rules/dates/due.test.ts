import { describe, expect, it } from 'vitest'
import { readDue } from './due.ts'

/** Friday 20 November 2026; the next 1:1 is on 4 December. */
const context = { today: '2026-11-20', nextMeetingOn: '2026-12-04', locale: 'en-GB' }
const on = (text: string, other: Partial<typeof context> = {}) => {
  const { due } = readDue(text, { ...context, ...other })
  return due.kind === 'date' ? due.on : due.kind
}

describe('a due date', () => {
  it.each([
    ['share it by Friday', '2026-11-20'],
    ['share it by end of day Friday', '2026-11-20'],
    ['share it by Friday EOD', '2026-11-20'],
    ['share it Friday', '2026-11-20'],
    ['share it by Weds', '2026-11-25'],
    ['share it by Tues.', '2026-11-24'],
    ['share it on Thursday', '2026-11-26'],
    ['share it this Thursday', '2026-11-26'],
    ['share it next Thursday', '2026-11-26'],
    ['share it by next Friday', '2026-11-27'],
    ['share it by Friday week', '2026-11-27'],
    ['share it by Monday morning', '2026-11-23'],
    ['share it by 9am Monday', '2026-11-23'],
    ['share it by Monday at 17:00', '2026-11-23'],
    ['share it by Sat', '2026-11-21'],
    ['share it before Wednesday', '2026-11-24'],
    ['share it before Friday', '2026-11-20'],
    ['share it today', '2026-11-20'],
    ['share it tonight', '2026-11-20'],
    ['share it tomorrow', '2026-11-21'],
    ['share it by tmrw', '2026-11-21'],
    ['share it the day after tomorrow', '2026-11-22'],
    ['share it by EOW', '2026-11-20'],
    ['share it by the end of the week', '2026-11-20'],
    ['share it this week', '2026-11-20'],
    ['share it by end of next week', '2026-11-27'],
    ['share it next week', '2026-11-27'],
    ['share it early next week', '2026-11-24'],
    ['share it by the start of next week', '2026-11-23'],
    ['share it by the end of the month', '2026-11-30'],
    ['share it by EOM', '2026-11-30'],
    ['share it by month end', '2026-11-30'],
    ['share it by the end of next month', '2026-12-31'],
    ['share it by end of January', '2027-01-31'],
    ['share it by mid-December', '2026-12-15'],
    ['share it by Q1 end', '2027-03-31'],
    ['share it by the end of Q4', '2026-12-31'],
    ['share it by end of Q2 2028', '2028-06-30'],
    ['share it by the end of the quarter', '2026-12-31'],
    ['share it by year end', '2026-12-31'],
    ['share it in two weeks', '2026-12-04'],
    ['share it within 10 days', '2026-11-30'],
    ['share it in 3 working days', '2026-11-25'],
    ["share it in a fortnight's time", '2026-12-04'],
    ['share it two weeks from now', '2026-12-04'],
    ['share it in a month', '2026-12-20'],
    ['share it by the 3rd', '2026-12-03'],
    ['share it by the 20th', '2026-11-20'],
    ['share it by the 31st', '2026-12-31'],
    ['share it by 3 December', '2026-12-03'],
    ['share it by December 3rd', '2026-12-03'],
    ['share it by the 3rd of December', '2026-12-03'],
    ['share it by Thursday 3 December 2026', '2026-12-03'],
    ['share it (due March 15)', '2027-03-15'],
    ['share it by May 2', '2027-05-02'],
    ['share it by 2026-12-01', '2026-12-01'],
    ['share it 📅 2026-12-01', '2026-12-01'],
    ['share it by 01.12.2026', '2026-12-01'],
    ['share it by 1.12.', '2026-12-01'],
    ['share it, deadline: 1/12', '2026-12-01'],
    ['share it by 1/12/26', '2026-12-01'],
    ['share it by 13/12', '2026-12-13'],
    ['share it (1/12)', '2026-12-01'],
    ['share it by our next 1:1', '2026-12-04'],
    ['share it by the next one-on-one', '2026-12-04'],
    ['share it before our next one', '2026-12-04'],
    ['share it next time', '2026-12-04'],
    ['share it by the next time we meet', '2026-12-04'],
    ['share it before we next speak', '2026-12-04'],
    ['share it by our next catch-up', '2026-12-04'],
    ['bring it to our next 1:1', '2026-12-04'],
    ["raise it at Thursday's planning", '2026-11-26'],
    ['share it by noon', '2026-11-20'],
    ['share it by noon tomorrow', '2026-11-21'],
    ['share it by week 50', '2026-12-11'],
    ['share it before Christmas', '2026-12-24'],
    ['share it yesterday', '2026-11-19'],
    ['share it a week today', '2026-11-27'],
    ['share it tomorrow week', '2026-11-28'],
    ['share it a week from Monday', '2026-11-30'],
    ['share it two weeks from Wednesday', '2026-12-09'],
    ['share it in 3 wks', '2026-12-11'],
    ['share it in half a year', '2027-05-20'],
    ['share it by Mon 30th', '2026-11-30'],
    ['share it by Friday the 4th', '2026-12-04'],
    ['share it by the first Monday in January', '2027-01-04'],
    ['share it by the last Friday of the month', '2026-11-27'],
    ['share it by w/c 7 December', '2026-12-07'],
    ['share it in the week of 7 December', '2026-12-11'],
    ['share it between 7 and 9 December', '2026-12-09'],
    ['share it 7–9 December', '2026-12-09'],
    ["share it by 5 Dec '26", '2026-12-05'],
    ['share it ahead of our next one-to-one', '2026-12-04'],
    ['share it before our next meeting', '2026-12-04'],
    ['by Monday, share it', '2026-11-23'],
    ['Monday: share it', '2026-11-23'],
    ['share it ASAP, by Monday at the latest', '2026-11-23'],
  ])('“%s” is %s', (text, day) => {
    expect(on(text)).toBe(day)
  })

  it.each([
    'share it next sprint',
    'share it by the end of the sprint',
    'share it ASAP',
    'share it as soon as possible',
    'share it soon',
    'share it later',
    'share it eventually',
    'share it when possible',
    'share it whenever you get a chance',
    'share it this quarter',
    'share it by Q1',
    'share it next month',
    'share it by June',
    'share it when she has time',
    'share it by EOD',
    'share it at some point',
    'share it after the release',
    'share it before the launch',
    'share it in time for the board meeting',
    'share it before our next planning',
    'share it once the audit is done',
    'share it by Easter',
    'share it before Diwali',
    'share it by Friday the 17th',
  ])('“%s” names no day: which one is asked', (text) => {
    expect(on(text)).toBe('ask')
  })

  it.each([
    'sat with the team and march through the plan',
    'fix the sat score report',
    'watch the sun dashboard',
    'ask whether May can help',
    'review the 3rd draft',
    'move the Monday meeting',
    'move standup to Thursday',
    "share notes on Monday's incident",
    'prepare the Friday demo',
    'update v2.1 and section 3.2',
    'check 24/7 support and the 50/50 split',
    'write down what would make it a 10/10 for the team',
    'collect 10-12 examples',
    'agree on the 1:1 template',
    'track energy for two weeks',
    'summarise the last two weeks',
    'think about what happened since March',
    'write a second opinion',
    'draft the Q4 numbers',
    'plan the 2027 budget',
    'call room 12.30',
    'reduce the build to 5 minutes',
    'order 3 chairs',
    'invite between 20 and 23 guests',
    'change the deadline from Friday to Monday',
  ])('“%s” has none', (text) => {
    expect(on(text)).toBe('none')
  })

  it('reads 5/6 in the order of the locale', () => {
    expect(on('by 5/6', { locale: 'en-GB' })).toBe('2027-06-05')
    expect(on('by 5/6', { locale: 'en-US' })).toBe('2027-05-06')
    expect(on('by 25/12', { locale: 'en-US' })).toBe('2026-12-25')
    expect(on('by 06.11.2027', { locale: 'en-US' })).toBe('2027-11-06')
  })

  it('takes a week that is over for the coming one', () => {
    expect(on('share it by EOW', { today: '2026-11-21' })).toBe('2026-11-27')
    expect(on('share it by Friday', { today: '2026-11-21' })).toBe('2026-11-27')
  })

  it('takes a day without a year for the nearest that fits', () => {
    expect(on('by 6 November')).toBe('2026-11-06')
    expect(on('by 6 July')).toBe('2027-07-06')
    expect(on('by 29 February')).toBe('2028-02-29')
  })
})
