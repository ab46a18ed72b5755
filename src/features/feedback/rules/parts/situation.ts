import { anyOf } from '../../../coaching/rules/index.ts'
import { matchesOf, type Note, perReceiver, type Span } from '../note.ts'
import { bareOccasions, occasions } from '../words/en.ts'
import { between, past } from '../words/verbs.ts'

const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)'
const number = '(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|couple of|few)'
const period =
  '(?:morning|afternoon|evening|night|week|weekend|fortnight|sprint|month|quarter|term|semester|shift|year|summer|winter|spring|autumn|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time we|january|february|march|april|june|july|august|september|october|november|december)'
const whole = (source: string) => `(?<![\\w'-])(?:${source})(?![\\w-])`

const times = [
  `yesterday|today|tonight|earlier today|the day before yesterday|the other day|just now`,
  `(?:this|last|this past|that|the (?:last|past|previous)) ${period}(?:'s)?(?: (?:morning|afternoon|evening|night))?`,
  `(?:the|your|our|these|in|over|during) (?:last|past|previous|first) ${number} (?:days|weeks|months|sprints|meetings|releases|shifts|lessons|calls|reviews|drafts|reports|quarters|rounds|pull requests|prs|time sheets|one-on-ones|tickets|retros|stand-ups|visits)`,
  `(?:your|our|the) (?:last|latest|previous|first|second|recent) (?:${number} )?[\\w-]+(?: [\\w-]+)?`,
  `${number} (?:days|weeks|months) ago|a (?:week|month|fortnight) ago`,
  `${weekday}(?:'s)?(?: (?:morning|afternoon|evening|night))?`,
  `\\d{1,2}(?::\\d{2})? ?(?:am|pm)|[01]?\\d:[0-5]\\d|2[0-3]:[0-5]\\d|(?:at|around|until|till|after|before) (?:noon|midnight|half past(?: \\w+)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o'clock)?)`,
  `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?: \\d{4})?|${month}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`,
  `(?:in|of|since|during|for|from|until|at the end of|early|late|mid) ${month}(?: \\d{4})?`,
  `(?:the|our|your) ${month} (?!have|be)[a-z]+|in (?:the )?(?:spring|summer|autumn|winter)`,
  `(?:on|since|from|until) the \\d{1,2}(?:st|nd|rd|th)`,
  `\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?`,
  `q[1-4](?: \\d{4})?|sprint \\d+|week \\d+|h[12]|(?:in|over|before|after) (?:christmas|easter|the holidays)`,
  `(?:pr|mr|pull request|merge request|ticket|issue|case|incident|order|story|bug|invoice|release|version) ?(?:no\\.? ?)?#?\\d[\\w.-]*|#\\d+`,
]
const timePattern = new RegExp(whole(times.join('|').replaceAll(' ', '\\s+')), 'gi')
// "May", "March" and "sat" are dates only with their capital and a number or preposition, which the patterns above demand.

const place = '(?:in|during|at|after|before|throughout|on|for|from|since|through|within|into|while in|ahead of)'
const determiner =
  "(?:the|our|my|your|this|that|last|yesterday's|today's|this morning's|[\\p{L}.-]+'s|[\\p{L}]+s'|a|an|his|her|their|each|both|one of (?:the|our|your)|all)"
const occasionPattern = new RegExp(
  `(?<![\\w'-])${place}\\s+${determiner}\\s+(?:[\\p{L}\\p{N}_'&-]+\\s+){0,4}?${anyOf(occasions)}(?![\\w-])(?:\\s+(?:with|for|of|on|about|at)\\s+(?:the\\s+)?[\\p{Lu}\\d][\\p{L}\\p{N}'-]*)?`,
  'giu',
)
const barePattern = new RegExp(
  `(?<![\\w'-])(?:in|during|at|after|before|on|over)\\s+${anyOf(bareOccasions)}(?![\\w-])`,
  'gi',
)
// Habits and generalities: "in the meetings", "in general" name no occasion.
const general =
  /\b(?:in (?:the|our|your|my) (?:office|team|day|week|month|year|line|phone|report|kitchen)|for the (?:week|month|day|report|project|team)|on the (?:line|project|team)|at the (?:day|desk)|in a (?:day|week|month|meeting|row))$/i

const whenPattern = perReceiver(
  (receiver) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}'-])(?:when|while|after|before|as|the (?:time|moment|day|way)(?: that)?|once)\\s+(?:${receiver}|i|we|he|she|they|it|somebody|someone|(?:the|our|my|your|a|an|his|her|their|two|three)\\s+(?:[\\p{L}\\p{N}_'-]+\\s+){0,3}?[\\p{L}_'-]+|\\p{Lu}[\\p{L}'-]+(?:\\s+(?:and\\s+)?\\p{L}[\\p{L}'-]*){0,3}?)${between}{0,2}\\s+${past}`,
      'giu',
    ),
)

/** When and where. "Recently", "in general" and "sometimes" are not found: the writer is asked which day it was. */
export function situations({ masked, receiver }: Note): Span[] {
  const when = matchesOf(whenPattern(receiver), masked).filter(
    (span) => !/^(?:as|once)\b/i.test(masked.slice(span.start, span.end)),
  )
  const spans = [
    ...matchesOf(timePattern, masked).filter((span) => !isNoTime(masked, span)),
    ...matchesOf(occasionPattern, masked).filter((span) => !general.test(masked.slice(span.start, span.end))),
    ...matchesOf(barePattern, masked),
    ...when,
  ]
  return withoutOverlap(spans)
}

/** "24/7", "9/10" and the like, and a coming day: "by Friday", "next Monday". */
function isNoTime(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  if (/^(?:24\/7|50\/50|\d+\/10)$/.test(words)) return true
  return (
    /\b(?:by|until|next|every|each|let's|on the next)\s+(?:the\s+)?$/i.test(text.slice(0, start)) &&
    !/[:\d]/.test(words)
  )
}

export function withoutOverlap(spans: Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || span.start >= last.end) kept.push({ ...span })
    else last.end = Math.max(last.end, span.end)
  }
  return kept
}
