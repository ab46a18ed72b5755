export const missing = ['points', 'intention', 'late_items', 'look_back', 'about_me'] as const
export type Missing = (typeof missing)[number]

/** What a person has, or has not, done for a meeting that is still to come. */
export interface PreparationFacts {
  /** Points of their own on the page of the meeting. */
  points: number
  hasIntention: boolean
  /** Their own open action items that are past their day. */
  lateItems: number
  /** Their intention for an earlier meeting has no outcome yet. */
  owesLookBack: boolean
  hasAboutMe: boolean
}

/** What is still empty, in the order in which it helps most. */
export function stillMissing(facts: PreparationFacts): Missing[] {
  const empty: Record<Missing, boolean> = {
    points: facts.points === 0,
    intention: !facts.hasIntention,
    late_items: facts.lateItems > 0,
    look_back: facts.owesLookBack,
    about_me: !facts.hasAboutMe,
  }
  return missing.filter((one) => empty[one])
}

/** Reminders go out from this hour, in the reader's own zone. */
export const REMINDER_HOUR = 9
const DAY = 86_400_000

/**
 * Whether to remind somebody now of a meeting: on the day before, from nine in their own zone. What falls on a Monday or
 * on a weekend is reminded on the Friday before.
 */
export function isTimeToRemind(startsAt: string, timeZone: string, now: Date): boolean {
  if (now.getTime() >= Date.parse(startsAt)) return false
  const { day, hour } = localParts(now, timeZone)
  return day === reminderDay(localParts(new Date(startsAt), timeZone).day) && hour >= REMINDER_HOUR
}

function reminderDay(meetingDay: string): string {
  let at = Date.parse(`${meetingDay}T12:00:00Z`) - DAY
  while ([0, 6].includes(new Date(at).getUTCDay())) at -= DAY
  return new Date(at).toISOString().slice(0, 10)
}

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
