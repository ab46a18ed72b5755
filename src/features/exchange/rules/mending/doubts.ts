import type { SourceRange, UnderstoodWarning, WarningKind } from '../understood.ts'

const aboutTheDay: readonly WarningKind[] = [
  'no_date',
  'year_guessed',
  'day_guessed',
  'day_month_ambiguous',
  'out_of_order',
  'in_the_future',
  'same_day',
]

/** Whoever sets the day of a meeting means it: nothing about it is left to look at. */
export const withoutDoubts = (warnings: readonly UnderstoodWarning[], { firstLine, lastLine }: SourceRange) =>
  warnings.filter(({ kind, line }) => line < firstLine || line > lastLine || !aboutTheDay.includes(kind))
