import type { Day } from './days.ts'

export type DateContext = {
  /** The meeting's day in the pair's own zone. */
  today: Day
  nextMeetingOn?: Day | null
  /** Decides whether 5/6 is June or May. */
  locale?: string
}

/** A stretch of the text that names a day, or that sounds like one without naming it (`on` null: ask which day). */
export type DateExpression = {
  start: number
  end: number
  on: Day | null
  /** Only a date when a deadline word stands before it: "5/6", "sat", "the 3rd". */
  needsDeadlineWord?: boolean
  /** "by noon": today, unless a day is said as well. */
  isTimeOnly?: boolean
  /** The two sit down then: "bring it to our next 1:1" names the day as well as "by" would. */
  isMeeting?: boolean
  /** Says what is done as well as when ("before the launch"): stays in the item's text. */
  staysInText?: boolean
}

export type DatePattern = {
  pattern: RegExp
  /** Undefined: no date after all. */
  read: (match: RegExpMatchArray, context: DateContext) => Omit<DateExpression, 'start' | 'end'> | undefined
}

export const isMonthFirst = (locale: string | undefined): boolean => /[-_](?:US|PH)\b/i.test(locale ?? '')
