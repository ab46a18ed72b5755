import { dayOf } from '../../../action-items/rules/dates/days.ts'
import { calendarNames } from './calendar-words.ts'

/** One way to read what is written; 5/6 has two. */
export interface Reading {
  /** null: not written. */
  year: number | null
  month: number
  day: number
}

export interface SpelledDate {
  start: number
  end: number
  /** The day-first reading before the month-first one. */
  readings: readonly [Reading] | readonly [dayFirst: Reading, monthFirst: Reading]
  /** Which order the numbers can only have had: "30/10" proves day first. */
  proves: 'day_first' | 'month_first' | null
  /** Monday 1 … Sunday 7, where it is written beside. */
  weekday: number | null
  /** "3–7 Nov": the first of several days. */
  isRange: boolean
  /** Numbers alone, such as 5/6 or 13.11.: a date only where a date is expected. */
  isBare: boolean
}

type Found = Omit<SpelledDate, 'start' | 'end'>

export interface DateSpelling {
  /** Dates of a line from left to right. */
  find: (text: string) => SpelledDate[]
  /** "November 2025", "2025", which date what follows. */
  period: (text: string) => { year: number; month: number | null } | null
}

const spellings = new Map<string, DateSpelling>()

/** Reads dates as the language, and English, write them. */
export function dateSpelling(language: string): DateSpelling {
  const known = spellings.get(language)
  if (known) return known
  const spelling = spellingOf(language)
  spellings.set(language, spelling)
  return spelling
}

const anyOf = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join('|')
const fullYear = (year: string | undefined) =>
  year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year)

function spellingOf(language: string): DateSpelling {
  const { months, weekdays } = calendarNames(language)
  const month = `(?<![\\p{L}\\p{N}])(?<month>${anyOf(months.keys())})(?![\\p{L}])\\.?`
  const weekday = `(?:(?<![\\p{L}\\p{N}])(?<weekday>${anyOf(weekdays.keys())})(?!\\p{L})\\.?,?[ ]?(?:(?:the|den|dem|le|el)[ ])?)?`
  const year = "(?:,?[ ]?(?:de[l]?[ ])?[ -]?(?<year>(?:19|20)\\d\\d)(?!\\d)|[ ]?['\u2019](?<short>\\d\\d)(?!\\d))?"
  const shortYear = '(?:[ ](?<bareYear>\\d\\d)(?=\\s*(?:$|[^\\p{L}\\p{N}\\s.:])))?'
  const day = '(?<![\\d.,/:])(?<day>0?[1-9]|[12]\\d|3[01])'
  const range = '(?<range>[ ]?(?:-|\u2013|\u2014|to|bis|/)[ ]?(?:\\d{1,2}))?'
  const ordinal = '(?:st|nd|rd|th|er|\u00BA|\u00AA|\\.)?'
  const patterns = [
    `(?<iso>(?<![\\d.,/-])(?<y>(?:19|20)\\d\\d)(?<s>[-./\u2010\u2011])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})(?!\\d))`,
    `(?<compact>(?<!\\d)(?<cy>20\\d\\d)(?<cm>0[1-9]|1[0-2])(?<cd>[0-2]\\d|3[01])(?!\\d))`,
    `(?<isoweek>(?<!\\d)(?<wy>20\\d\\d)-?W(?<w>[0-5]\\d)(?!\\d))`,
    `(?<numeric>(?<![\\d.,/-])(?<a>\\d{1,2})(?<sign>[./-])(?<b>\\d{1,2})\\k<sign>(?<ny>(?:19|20)\\d\\d|\\d\\d)(?!\\d))`,
    `(?<slash>(?<![\\d.,/-])(?<sa>\\d{1,2})/(?<sb>\\d{1,2})(?![\\d/]))`,
    `(?<dots>(?<![\\d.,/-])(?<da>\\d{1,2})\\.[ ]?(?<db>\\d{1,2})\\.(?!\\d))`,
  ]
  const inWords = [
    `(?<dmy>${weekday}${day}${ordinal}${range}${ordinal}[ -]?(?:of[ ]|de[ ]|d['\u2019])?${month}(?:${year})${shortYear})`,
    `(?<mdy>${weekday}${month}[ -]?${day}${ordinal}(?![\\d:]|[.,]\\d)${range}${year})`,
  ]
  const numbers = new RegExp(`${weekday}(?:${patterns.join('|')})`, 'giu')
  const worded = inWords.map((pattern) => new RegExp(pattern, 'giu'))
  const periodAlone = new RegExp(`^(?:${month}[ ,]*)?(?<y>(?:19|20)\\d\\d)$`, 'iu')
  const nameOf = (names: ReadonlyMap<string, number>, name: string | undefined) =>
    name === undefined ? null : (names.get(name.toLowerCase()) ?? null)

  const inWordsOf = (groups: Record<string, string | undefined>): Found | null =>
    found(
      [
        {
          year: fullYear(groups.year ?? groups.short ?? groups.bareYear),
          month: nameOf(months, groups.month)!,
          day: Number(groups.day),
        },
      ],
      {
        weekday: nameOf(weekdays, groups.weekday),
        isRange: groups.range !== undefined,
      },
    )
  const inNumbersOf = (groups: Record<string, string | undefined>): Found | null => {
    const beside = { weekday: nameOf(weekdays, groups.weekday) }
    const { y, m, d, cy, cm, cd, wy, w, a, b, sign, ny, sa, sb, da, db } = groups
    if (y) return found([{ year: Number(y), month: Number(m), day: Number(d) }], beside)
    if (cy) return found([{ year: Number(cy), month: Number(cm), day: Number(cd) }], beside)
    if (wy) return found(mondayOfWeek(Number(wy), Number(w)), beside)
    if (a) return eitherOrder(Number(a), Number(b), fullYear(ny), { ...beside, dots: sign === '.' })
    if (sa) return eitherOrder(Number(sa), Number(sb), null, { ...beside, isBare: true })
    return eitherOrder(Number(da), Number(db), null, { ...beside, dots: true, isBare: true })
  }

  const collect = (text: string, pattern: RegExp, read: typeof inWordsOf): SpelledDate[] =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const date = read(match.groups!)
      return date ? [{ ...date, start: match.index, end: match.index + match[0].trimEnd().length }] : []
    })

  return {
    find: (text) => {
      if (!/\d/.test(text)) return []
      const all = [
        ...worded.flatMap((pattern) => collect(text, pattern, inWordsOf)),
        ...collect(text, numbers, inNumbersOf),
      ]
      return apart(all)
    },
    period: (text) => {
      const alone = periodAlone.exec(text.trim())?.groups
      return alone ? { year: Number(alone.y), month: nameOf(months, alone.month) } : null
    },
  }
}

function found(readings: Reading[], details: Partial<Found> = {}): Found | null {
  const real = readings.filter(({ year, month, day }) => dayOf(year ?? 2024, month, day) !== undefined)
  if (real.length === 0) return null
  const same = real.length === 2 && real[0]!.day === real[1]!.day
  return {
    readings: (same ? [real[0]!] : real) as unknown as Found['readings'],
    proves: null,
    weekday: null,
    isRange: false,
    isBare: false,
    ...details,
  }
}

interface Numbers extends Partial<Found> {
  /** 13.11.2025 is day first wherever it is written. */
  dots?: boolean
}

function eitherOrder(first: number, second: number, year: number | null, { dots, ...details }: Numbers): Found | null {
  const dayFirst = { year, month: second, day: first }
  const date = found(dots ? [dayFirst] : [dayFirst, { year, month: first, day: second }], details)
  if (!date || dots || date.readings.length === 2 || first === second) return date
  return { ...date, proves: date.readings[0].day === first ? 'day_first' : 'month_first' }
}

/** ISO 8601: week 1 is the one with 4 January in it. */
function mondayOfWeek(year: number, week: number): Reading[] {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = new Date(fourth.getTime() + ((week - 1) * 7 - ((fourth.getUTCDay() || 7) - 1)) * 86_400_000)
  if (week < 1 || week > 53) return []
  return [{ year: monday.getUTCFullYear(), month: monday.getUTCMonth() + 1, day: monday.getUTCDate() }]
}

/** Where two overlap, the earlier and longer one is the date. */
function apart(dates: SpelledDate[]): SpelledDate[] {
  const sorted = dates.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: SpelledDate[] = []
  for (const date of sorted) {
    const before = kept.at(-1)
    if (!before || date.start >= before.end) kept.push(date)
    else if (date.end - date.start > before.end - before.start) kept[kept.length - 1] = date
  }
  return kept
}
