/** What somebody can be told, and how they are told unless they chose otherwise. */
export type Mail = 'now' | 'daily' | 'off'

export const kinds = [
  'moved',
  'skipped',
  'wrap_up',
  'agreed',
  'renegotiated',
  'done',
  'dropped',
  'comment',
  'checked_out',
  'feedback_shared',
  'feedback_changed',
  'feedback_answered',
  'feedback_followed_up',
  'feedback_asked',
  'feedback_held',
  'look_again',
  'ask_feedback',
  'due',
  'prepare',
] as const
export type Kind = (typeof kinds)[number]

export interface How {
  inApp: boolean
  mail: Mail
}

export const usually: Record<Kind, How> = {
  moved: { inApp: true, mail: 'now' },
  skipped: { inApp: true, mail: 'now' },
  wrap_up: { inApp: true, mail: 'now' },
  agreed: { inApp: true, mail: 'daily' },
  renegotiated: { inApp: true, mail: 'daily' },
  done: { inApp: true, mail: 'off' },
  dropped: { inApp: true, mail: 'daily' },
  comment: { inApp: true, mail: 'daily' },
  checked_out: { inApp: true, mail: 'off' },
  feedback_shared: { inApp: true, mail: 'now' },
  feedback_changed: { inApp: true, mail: 'daily' },
  feedback_answered: { inApp: true, mail: 'daily' },
  feedback_followed_up: { inApp: true, mail: 'daily' },
  feedback_asked: { inApp: true, mail: 'now' },
  feedback_held: { inApp: true, mail: 'daily' },
  look_again: { inApp: true, mail: 'daily' },
  ask_feedback: { inApp: true, mail: 'daily' },
  due: { inApp: false, mail: 'daily' },
  prepare: { inApp: false, mail: 'daily' },
}

/** What is due and what to prepare stands in the letter of the day and on Today: never in the inbox, never at once. */
export const onlyDaily: readonly Kind[] = ['due', 'prepare']

/** The letter of the day goes out from this hour, in the reader's own zone, on working days. */
const LETTER_HOUR = 8
const DAY = 86_400_000

/** The reader's calendar day if it is time for the letter of that day, else null. */
export function letterDay(timeZone: string, now: Date): string | null {
  const { day, hour } = localParts(now, timeZone)
  return hour >= LETTER_HOUR && isWorkday(day) ? day : null
}

/** Whether to remind of something due: on its day and two days before, moved to the working day before where it is none. */
export function remindsOn(dueOn: string, day: string): boolean {
  return day === workdayUpTo(dueOn) || day === workdayUpTo(daysOn(dueOn, -2))
}

/** Whether to ask its owner to say so: on the first working day after, and then every Monday. */
export function asksForWord(dueOn: string, day: string): boolean {
  if (day <= dueOn) return false
  let first = daysOn(dueOn, 1)
  while (!isWorkday(first)) first = daysOn(first, 1)
  return day === first || new Date(day).getUTCDay() === 1
}

/** The day on which to prepare a meeting: the working day before. */
export function prepareOn(startsAt: string, timeZone: string): string {
  return workdayUpTo(daysOn(localParts(new Date(startsAt), timeZone).day, -1))
}

function workdayUpTo(day: string): string {
  let at = day
  while (!isWorkday(at)) at = daysOn(at, -1)
  return at
}

const isWorkday = (day: string) => ![0, 6].includes(new Date(day).getUTCDay())
const daysOn = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

function localParts(instant: Date, timeZone: string): { day: string; hour: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  }).formatToParts(instant)
  const read = (type: string) => parts.find((part) => part.type === type)!.value
  return { day: `${read('year')}-${read('month')}-${read('day')}`, hour: Number(read('hour')) }
}
