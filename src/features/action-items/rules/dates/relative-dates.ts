import { dayOf, mondayOf, nearestYear, partsOf, plusDays, plusMonths, plusWorkingDays } from './days.ts'
import type { DatePattern } from './expression.ts'
import { countOf, numberWords } from './numbers.ts'

const units = '(?:(?:working|business|work)\\s+)?days?|weeks?|wks?|fortnights?|months?|mths?|years?|yrs?'

const meeting =
  '(?:1:1|1-1|1on1|1-on-1|one[- ](?:on|to|2)[- ]one|o3|meeting|catch[- ]?up|check[- ]?in|session|conversation|chat|talk|call|sync)'
const wePhrase =
  '(?:we\\s+(?:next\\s+)?(?:meet|talk|speak|see\\s+each\\s+other|chat|catch\\s+up)(?:\\s+(?:again|next(?:\\s+time)?))?)'

export const relativeDates: readonly DatePattern[] = [
  {
    pattern: new RegExp(
      `(?<![\\w-])(?:in|within)\\s+(?:the\\s+next\\s+)?(${numberWords})\\s+(${units})(?:'?\\s+time)?(?![\\w-])`,
      'gi',
    ),
    read: ([, amount, unit], { today }) => ({ on: later(today, amount!, unit!) }),
  },
  {
    pattern: new RegExp(
      `(?<![\\w-])(${numberWords})\\s+(${units})'?s?\\s+(?:from\\s+(?:now|today)|time|later)(?![\\w-])`,
      'gi',
    ),
    read: ([, amount, unit], { today }) => ({ on: later(today, amount!, unit!) }),
  },
  {
    pattern: /(?<![\w-])(?:in|within)\s+half\s+a\s+year(?:'s\s+time)?(?![\w-])/gi,
    read: (_, { today }) => ({ on: plusMonths(today, 6) }),
  },
  {
    pattern:
      /(?<=\b(?:by|before|until)\s)(?:noon|midday|lunch(?:time)?|midnight|\d{1,2}(?::\d{2})?\s?(?:am|pm)|\d{1,2}:\d{2})(?![\w-])/gi,
    read: (_, { today }) => ({ on: today, isTimeOnly: true }),
  },
  {
    pattern: /(?<![\w-])(?:christmas(?:\s+day)?|xmas)(?=\s*(?:$|[.,;:!)\]]))/gi,
    read: (_, { today }) => ({ on: nearestYear(12, 25, today)!, needsDeadlineWord: true }),
  },
  {
    pattern: /(?<![\w-])(?:calendar\s+week|cw|kw|(?<=\b(?:in|by)\s)week)\s?(\d{1,2})(?![\w-])/gi,
    read: ([, week], { today }) => ({ on: fridayOfWeek(Number(week), today) }),
  },
  {
    pattern: /(?<![\w-])(?:later\s+today|today|tonight|this\s+(?:morning|afternoon|evening))(?!['\w-])/gi,
    read: (_, { today }) => ({ on: today }),
  },
  {
    pattern: /(?<![\w-])(?:tomorrow|tmrw|tmr|tomoz|tomorow|tommorow)(?![\w-])/gi,
    read: (_, { today }) => ({ on: plusDays(today, 1) }),
  },
  {
    pattern: /(?<![\w-])(?:the\s+)?day\s+after\s+tomorrow(?![\w-])/gi,
    read: (_, { today }) => ({ on: plusDays(today, 2) }),
  },
  {
    pattern: /(?<![\w-])yesterday(?!['\w-])/gi,
    read: (_, { today }) => ({ on: plusDays(today, -1) }),
  },
  {
    pattern: new RegExp(
      `(?<![\\w-])(?:(?:our|the|my|your|this)\\s+)?(?:next|following)\\s+(?:time(?:\\s+${wePhrase})?|${meeting})(?![\\w'-])|(?<![\\w-])our\\s+next(?:\\s+one)?(?=\\s*(?:$|[.,;:!)\\]]))|(?<![\\w-])next\\s+one(?=\\s*(?:$|[.,;:!)\\]]))|(?<![\\w-])(?:when|before)\\s+${wePhrase}(?![\\w-])`,
      'gi',
    ),
    read: (_, { nextMeetingOn }) => ({ on: nextMeetingOn ?? null, isMeeting: true }),
  },
  {
    // "the 3rd", but neither "the 3rd draft" nor "the 3rd of March", which has a reader of its own.
    pattern:
      /(?<![\w-])(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)(?=\s*(?:$|[.,;:!?)\]]|\s(?:and|or|at|to|with|so|if|but|-)\s))/gi,
    read: ([, date], { today }) => {
      const [year, month] = partsOf(today)
      for (let ahead = 0; ahead < 4; ahead += 1) {
        const [inYear, inMonth] = partsOf(plusMonths(dayOf(year, month, 1)!, ahead))
        const day = dayOf(inYear, inMonth, Number(date))
        if (day && day >= today) return { on: day, needsDeadlineWord: true }
      }
      return undefined
    },
  },
]

function later(today: string, amount: string, unit: string) {
  const count = countOf(amount)
  if (/^m/i.test(unit)) return plusMonths(today, count)
  if (/^y/i.test(unit)) return plusMonths(today, 12 * count)
  if (/^we|^wk/i.test(unit)) return plusDays(today, 7 * count)
  if (/^fortnight/i.test(unit)) return plusDays(today, 14 * count)
  return /^days?$/i.test(unit) ? plusDays(today, count) : plusWorkingDays(today, count)
}

/** Week 1 is the one with 4 January in it; a week that is over is next year's. */
function fridayOfWeek(week: number, today: string): string {
  const [year] = partsOf(today)
  const inYear = (each: number) => plusDays(mondayOf(`${each}-01-04`), 7 * (week - 1) + 4)
  return inYear(year) < mondayOf(today) ? inYear(year + 1) : inYear(year)
}
