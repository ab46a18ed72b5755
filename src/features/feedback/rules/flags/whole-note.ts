import { anyOf } from '../../../coaching/rules/index.ts'
import { isInside, matchesOf, type Note, type Span } from '../note.ts'
import { type Flag, has } from './flag.ts'

const LONG_WORDS = 150
const OLD_DAYS = 14
const EVENTS_OF_A_PATTERN = 3

const none: { severity: 1; spans: Span[] } = { severity: 1, spans: [] }

const compliment =
  /(?<![\w'])(?:great|good|awesome|amazing|excellent|fantastic|brilliant|wonderful|keep\s+it\s+up|overall|otherwise|apart\s+from\s+that|you\s+rock|well\s+done|love\s+working)(?![\w])/i
const turn =
  /(?<![\w'])(?:but|however|that\s+said|although|unfortunately|could\s+you|please|next\s+time|need\s+to|should)(?![\w])/i

/** F5. The point between two compliments that have nothing to them. */
export const sandwich: Flag = ({ sentences }, parts) => {
  if (sentences.length < 3) return none
  const [first, last] = [sentences[0]!, sentences.at(-1)!]
  const isEmpty = (sentence: Span & { text: string }) =>
    compliment.test(sentence.text) &&
    !(has(parts.situation) && parts.behaviour.some((span) => isInside(span, [sentence])))
  const between = sentences.slice(1, -1)
  if (!isEmpty(first) || !isEmpty(last) || !between.some(({ text }) => turn.test(text))) return none
  return { severity: 1, spans: [{ start: last.start, end: last.end }] }
}

const another =
  /(?<![\w'])(?:also|another\s+(?:thing|point)|besides|in\s+addition|on\s+top\s+of\s+(?:that|this)|secondly|and\s+while\s+we're\s+at\s+it|one\s+more\s+thing)(?![\w])/gi

/** F12. More than one point, or a very long one. */
export const many: Flag = ({ kind, masked, sentences }) => {
  const further = matchesOf(another, masked).filter(({ start }) =>
    sentences.some((sentence) => start - sentence.start < 12 && start >= sentence.start),
  )
  if (kind === 'watch-out' && further.length >= 2) return { severity: 1, spans: further.slice(1, 2) }
  const words = [...masked.matchAll(/\S+/g)]
  const tooMany = words[LONG_WORDS]
  if (!tooMany) return none
  return { severity: 1, spans: [{ start: tooMany.index, end: masked.trimEnd().length }] }
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const month = anyOf([...months, ...months.map((name) => name.slice(0, 3)), 'sept'])
const dated = new RegExp(
  `(?<![\\w-])(?:(?<year>20\\d{2})-(?<mm>\\d{2})-(?<dd>\\d{2})|(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${month})|(?<month2>${month})\\.?\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?|(?<count>\\d{1,2}|a|two|three|four|five|six|several|few)\\s+(?<unit>weeks?|months?|years?)\\s+ago|(?<!\\b(?:from|of|than|with|like)\\s+)last\\s+(?<last>month|quarter|year|spring|summer|autumn|winter))(?![\\w'-])`,
  'gi',
)
const recent =
  /(?<![\w'])(?:yesterday|today|this\s+(?:morning|afternoon|week|sprint)|last\s+(?:week|night|sprint|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|again\s+(?:today|this|on|yesterday))(?![\w])/i
const DAYS: Record<string, number> = {
  week: 7,
  month: 30,
  quarter: 60,
  year: 200,
  spring: 60,
  summer: 60,
  autumn: 60,
  winter: 60,
}
const COUNTS: Record<string, number> = { a: 1, two: 2, three: 3, four: 4, five: 5, six: 6, several: 3, few: 3 }

/** F11. The newest thing told is more than two weeks old. */
export const old: Flag = (note) => {
  if (note.kind !== 'watch-out' || !note.today || recent.test(note.masked)) return none
  const events = [...note.masked.matchAll(dated)]
  if (events.length === 0 || events.length >= EVENTS_OF_A_PATTERN) return none
  const ages = events.map((event) => ageOf(event.groups!, note))
  if (Math.min(...ages) <= OLD_DAYS) return none
  const [event] = events
  return { severity: 1, spans: [{ start: event!.index, end: event!.index + event![0].length }] }
}

/** In days; a date still to come in this year was last year's. */
function ageOf(groups: Record<string, string | undefined>, { today }: Note): number {
  const { year, mm, dd, day, month: name, month2, day2, count, unit, last } = groups
  if (last) return DAYS[last.toLowerCase()]!
  if (unit) return (COUNTS[count!.toLowerCase()] ?? Number(count)) * DAYS[unit.toLowerCase().replace(/s$/, '')]!
  const now = Date.parse(today!)
  const at = (inYear: number) =>
    year
      ? Date.UTC(inYear, Number(mm) - 1, Number(dd))
      : Date.UTC(
          inYear,
          months.findIndex((full) => full.startsWith((name ?? month2)!.toLowerCase().slice(0, 3))),
          Number(day ?? day2),
        )
  const thisYear = Number(year ?? today!.slice(0, 4))
  const when = at(thisYear) > now && !year ? at(thisYear - 1) : at(thisYear)
  return (now - when) / 86_400_000
}
