import type { Calendars } from './calendar-words.ts'

export interface DatePatterns {
  /** Groups: weekday, day, month, year (or shortYear), range. */
  inWords: RegExp[]
  /** Groups: weekday, and the numbers of one of the forms below. */
  inNumbers: RegExp
  /** Groups: month, year. */
  period: RegExp
  /** A weekday right behind a date: "(Thu)", " Thursday", " / Do". Groups: weekday. */
  weekdayBehind: RegExp
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
export function datePatterns({ own, others }: Calendars): DatePatterns {
  // English writes "Nov 6"; where another language is only guessed at, "Mai 6" may as well be a name and a number.
  const monthOf = (names: Iterable<string>) => `(?<!\\p{L}|\\p{N})(?<month>${anyOf(names)})(?!\\p{L})\\.?`
  const anyMonth = [...own.months.keys(), ...others.months.keys()]
  // "Sam 6 Nov" is somebody's name in front of a date, unless the document is French.
  const longOnes = [...others.weekdays.keys()].filter((name) => name.length >= 5)
  const twoLetters = [...others.weekdays.keys()].filter((name) => name.length === 2)
  const weekdayOf = (names: Iterable<string>) =>
    `(?:(?<!\\p{L}|\\p{N})(?<weekday>${anyOf(names)})(?!\\p{L})\\.?,?[ ]?(?:(?:the|den|dem|le|el)[ ])?)?`
  const weekday = weekdayOf([...own.weekdays.keys(), ...longOnes])
  const day = '(?<![\\d.,/:])(?<day>0?[1-9]|[12]\\d|3[01])'
  const ordinal = '(?:st|nd|rd|th|er|\u00BA|\u00AA|\\.)?'
  // "6 – 7 Nov", but not "Nov 6 – 10:30".
  const range = '(?<range>[ ]?(?:-|\u2013|\u2014|to|bis|/)[ ]?\\d{1,2}(?!\\d|[:h]\\d))?'
  const year = `(?:,?[ ]?(?:del?[ ])?[ -]?(?<year>${fullYear})(?!\\d)|[ ]?['\u2019](?<shortYear>\\d\\d)(?!\\d))?`
  // "6 Nov 25", but not "6 Nov 25 people".
  const bareYear = '(?:[ ](?<bareYear>\\d\\d)(?=\\s*(?:$|[^\\p{L}\\p{N}\\s.:])))?'
  return {
    inWords: [
      `${weekday}${day}${ordinal}${range}${ordinal}[ -]?(?:of[ ]|de[ ]|d['\u2019])?${monthOf(anyMonth)}${year}${bareYear}`,
      `${weekday}${monthOf(own.months.keys())}[ -]?${day}${ordinal}(?!\\d|[:.,]\\d)${range}${year}`,
    ].map((pattern) => new RegExp(pattern, 'giu')),
    inNumbers: new RegExp(
      `${weekdayOf([...own.weekdays.keys(), ...longOnes, ...twoLetters])}(?:${numberForms.join('|')})`,
      'giu',
    ),
    period: new RegExp(`^(?:${monthOf(anyMonth)}[ ,]*)?(?<year>${fullYear})$`, 'iu'),
    weekdayBehind: new RegExp(
      `^[\\s,/|]{0,3}\\(?(?<weekday>${anyOf([...own.weekdays.keys(), ...others.weekdays.keys()])})(?![\\p{L}\\p{N}'\u2019-])\\.?\\)?`,
      'iu',
    ),
  }
}

const anyOf = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join('|')
