/** Days and moments as letters say them. */

/** "Friday 27 November", with its year when that is not the reader's present one. */
export function sayDay(day: string, today = new Date().toISOString().slice(0, 10)): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric'
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year,
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))
}

/** "Thursday 3 December 2026 at 11:00", on the clock of where the reader is. */
export function sayMoment(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(instant))
}

/** "Thursday 3 December 2026": the day of a moment where the reader is. */
export function sayDayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone }).format(new Date(instant))
}
