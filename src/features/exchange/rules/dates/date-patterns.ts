import type { CalendarNames } from './calendar-words.ts'

export interface DatePatterns {
  /** Groups: weekday, day, month, year (or shortYear), range. */
  inWords: RegExp[]
  /** Groups: weekday, and the numbers of one of the forms below. */
  inNumbers: RegExp
  /** Groups: month, year. */
  period: RegExp
}

const fullYear = '(?:19|20)\\d\\d'

/** Numbers in the order of certainty; the first letters of the groups tell the forms apart. */
const numberForms = [
  `(?<![\\d.,/-])(?<isoYear>${fullYear})(?<isoSign>[-./\u2010\u2011])(?<isoMonth>\\d{1,2})\\k<isoSign>(?<isoDay>\\d{1,2})(?!\\d)`,
  `(?<!\\d)(?<compactYear>20\\d\\d)(?<compactMonth>0[1-9]|1[0-2])(?<compactDay>[0-2]\\d|3[01])(?!\\d)`,
  `(?<!\\d)(?<weekYear>20\\d\\d)-?W(?<week>[0-5]\\d)(?!\\d)`,
  `(?<![\\d.,/-])(?<first>\\d{1,2})(?<sign>[./-])(?<second>\\d{1,2})\\k<sign>(?<lastYear>${fullYear}|\\d\\d)(?!\\d)`,
  `(?<![\\d.,/-])(?<bareFirst>\\d{1,2})/(?<bareSecond>\\d{1,2})(?![\\d/])`,
  `(?<![\\d.,/-])(?<dottedDay>\\d{1,2})\\.[ ]?(?<dottedMonth>\\d{1,2})\\.(?!\\d)`,
]

/** Every repetition in these is bounded: a line is searched in time linear in its length. */
export function datePatterns({ months, weekdays }: CalendarNames): DatePatterns {
  const month = `(?<!\\p{L}|\\p{N})(?<month>${anyOf(months.keys())})(?!\\p{L})\\.?`
  const weekday = `(?:(?<!\\p{L}|\\p{N})(?<weekday>${anyOf(weekdays.keys())})(?!\\p{L})\\.?,?[ ]?(?:(?:the|den|dem|le|el)[ ])?)?`
  const day = '(?<![\\d.,/:])(?<day>0?[1-9]|[12]\\d|3[01])'
  const ordinal = '(?:st|nd|rd|th|er|\u00BA|\u00AA|\\.)?'
  const range = '(?<range>[ ]?(?:-|\u2013|\u2014|to|bis|/)[ ]?\\d{1,2})?'
  const year = `(?:,?[ ]?(?:del?[ ])?[ -]?(?<year>${fullYear})(?!\\d)|[ ]?['\u2019](?<shortYear>\\d\\d)(?!\\d))?`
  // "6 Nov 25", but not "6 Nov 25 people".
  const bareYear = '(?:[ ](?<bareYear>\\d\\d)(?=\\s*(?:$|[^\\p{L}\\p{N}\\s.:])))?'
  return {
    inWords: [
      `${weekday}${day}${ordinal}${range}${ordinal}[ -]?(?:of[ ]|de[ ]|d['\u2019])?${month}${year}${bareYear}`,
      `${weekday}${month}[ -]?${day}${ordinal}(?![\\d:]|[.,]\\d)${range}${year}`,
    ].map((pattern) => new RegExp(pattern, 'giu')),
    inNumbers: new RegExp(`${weekday}(?:${numberForms.join('|')})`, 'giu'),
    period: new RegExp(`^(?:${month}[ ,]*)?(?<year>${fullYear})$`, 'iu'),
  }
}

const anyOf = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join('|')
