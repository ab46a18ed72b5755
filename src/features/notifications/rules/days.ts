/** The letter of the day goes out from this hour, in the reader's own zone, on working days. */
const LETTER_HOUR = 8
const DAY = 86_400_000
/** How far back a letter catches up on the days without one: longer leaves begin anew. */
const CATCH_UP_DAYS = 60

/** The reader's calendar day if it is time for the letter of that day, else null. */
export function letterDay(timeZone: string, now: Date): string | null {
  const { day, hour } = localParts(now, timeZone)
  return hour >= LETTER_HOUR && isWorkday(day) ? day : null
}

/** The days a letter speaks for: its own, and those since the last one, on which its reader was away. */
export function daysOf({ day, last }: { day: string; last: string | null }): string[] {
  const days = [day]
  for (let at = daysOn(day, -1); last !== null && at > last && days.length < CATCH_UP_DAYS; at = daysOn(at, -1))
    days.push(at)
  return days
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

/** What a letter says of something due: that it is, that it is late, or nothing. */
export function saysOfDue(dueOn: string, letter: { day: string; last: string | null }): 'due' | 'late' | null {
  const days = daysOf(letter)
  if (dueOn < letter.day) return days.some((day) => asksForWord(dueOn, day)) ? 'late' : null
  return days.some((day) => remindsOn(dueOn, day)) ? 'due' : null
}

/** The day on which to prepare a meeting: the working day before. */
export function prepareOn(startsAt: string, timeZone: string): string {
  return workdayUpTo(daysOn(localParts(new Date(startsAt), timeZone).day, -1))
}

/** Whether it is time, on a day and where the reader is, to prepare a meeting they have not been reminded of since. */
export function isToPrepare(
  { startsAt, remindedAt }: { startsAt: string; remindedAt: string | null },
  { day, timeZone }: { day: string; timeZone: string },
): boolean {
  const on = prepareOn(startsAt, timeZone)
  return on <= day && (remindedAt === null || localParts(new Date(remindedAt), timeZone).day < on)
}

function workdayUpTo(day: string): string {
  let at = day
  while (!isWorkday(at)) at = daysOn(at, -1)
  return at
}

const isWorkday = (day: string) => ![0, 6].includes(new Date(day).getUTCDay())
const daysOn = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** Making a format costs far more than using it, and a letter run asks for thousands of people in a few zones. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  })
  formats.set(timeZone, made)
  return made
}

function localParts(instant: Date, timeZone: string): { day: string; hour: number } {
  const parts = formatIn(timeZone).formatToParts(instant)
  const read = (type: string) => parts.find((part) => part.type === type)!.value
  return { day: `${read('year')}-${read('month')}-${read('day')}`, hour: Number(read('hour')) }
}
