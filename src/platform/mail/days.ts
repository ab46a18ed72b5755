/** Days and moments as letters say them. */

/** "Friday 27 November", with its year when that is not the reader's present one. */
export function sayDay(day: string, today = new Date().toISOString().slice(0, 10)): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric'
  const options = { weekday: 'long', day: 'numeric', month: 'long', year, timeZone: 'UTC' } as const
  return say(`${day}T12:00:00Z`, options)
}

/** "Thursday 3 December 2026 at 11:00", on the clock of where the reader is. */
export function sayMoment(instant: string, timeZone: string): string {
  return say(instant, { dateStyle: 'full', timeStyle: 'short', timeZone })
}

/** "Thursday 3 December 2026": the day of a moment where the reader is. */
export function sayDayOf(instant: string, timeZone: string): string {
  return say(instant, { dateStyle: 'full', timeZone })
}

/** Beside a year some versions of the language's data put a comma after the weekday; one letter says its days one way. */
function say(instant: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(instant)).replace(',', '')
}
