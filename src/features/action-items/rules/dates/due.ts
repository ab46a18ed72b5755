import { type Day, plusDays } from './days.ts'
import type { DateContext, DateExpression } from './expression.ts'
import { findDates } from './find-dates.ts'

export type Due =
  /** `isPast`: before the meeting it was said in; kept, because the writer may mean it, and shown as doubtful. */
  | { kind: 'date'; on: Day; words: string; isPast: boolean }
  /** Sounds like a date and names no day: "next sprint", "ASAP"; or names an event: "after the release". */
  | { kind: 'ask'; words: string; isEvent: boolean }
  | { kind: 'none' }

export type Span = { start: number; end: number }
export type DueReading = { due: Due; spans: Span[]; removed: Span[] }

type Candidate = DateExpression & { words: Span; isDeadline: boolean; isBefore: boolean; removable: boolean }

const deadlineWord =
  /(?:(?<![\w-])(?:(?:is|are|it's)\s+)?(?:due(?:\s+date)?(?:\s+(?:on|by|in|before))?|deadline|by|before|until|till?|no later than|not later than|latest(?:\s+by)?|at the latest|target(?:\s+date)?|eta|when|on or before|this side of|ahead of)|@|📅|⏰|⏳|🗓️?|→|->|=>|>)\s*[:=-]?\s*(?:the\s+|on\s+)?$/iu
const plainWord = /(?<![\w-])(?:on|at|in|this|for|starting|from)\s+$/i
/** "to Thursday", "about Friday": the day is what the item is about, not when it is done. */
const otherUse =
  /(?<![\w-])(?:to|of|about|since|after|than|from|between|the|a|an|with|every|each|last|and|as of|like|not)\s+$/i
const takesPartIn =
  /(?<![\w-])(?:at|in|for|take|run|lead|host|chair|attend|join|cover|open|moderate|facilitate|present)\s+$/i
const occasion =
  /^'s?\s+(?:[\w-]+\s+){0,2}?(?:stand-?up|daily|retro(?:spective)?|planning|demo|review|meeting|class|lesson|shift|session|call|workshop|board|forum|guild|huddle|handover|round|clinic|1:1|one-on-one|all[- ]hands|town hall|training|assembly|briefing)\b/i
const timeBefore =
  /(?:(?:at\s+)?\d{1,2}(?::\d{2})?\s*(?:am|pm)|noon|midday|lunch(?:time)?|eod|cob|cop|(?:the\s+)?(?:end|close) of (?:the )?(?:day|business|play)),?\s+(?:on\s+|of\s+)?$/i
const timeAfter =
  /^,?\s*(?:(?:first thing|early|late|by|at|before|in the)\s+)?(?:\d{1,2}(?::\d{2})?\s*(?:am|pm|h|o'clock)|\d{1,2}:\d{2}|morning|afternoon|evening|night|noon|midday|lunch(?:time)?|eod|cob|cop|(?:end|close) of (?:the )?(?:day|business|play)|at the (?:very )?latest|latest|if possible|\((?:at the latest|latest)\))(?![\w-])/i
const adverbGoesOn =
  /^\s*(?:$|[_.,;:!?)\]|\u2014-]|(?:and|or|at|to|with|so|if|but|then|via|by|for|in|on|_+|i|we|you|please|because|since|unless|from|using|as|due|latest)\b|[📅@#([→])/iu

function candidateOf(text: string, expression: DateExpression): Candidate | undefined {
  const afterTime = timeAfter.exec(text.slice(expression.end))
  const end = expression.end + (afterTime?.[0].length ?? 0)
  const timeInFront = timeBefore.exec(text.slice(0, expression.start))
  const from = expression.start - (timeInFront?.[0].length ?? 0)
  const before = text.slice(0, from)
  const after = text.slice(end)
  const isOfThatDay = /^'s?\s/.test(after)
  if (isOfThatDay && !deadlineWord.test(before)) {
    // "raise it at Thursday's planning" says when; "share notes on Monday's incident" does not.
    const isOccasion = takesPartIn.test(before) && occasion.test(after) && expression.on !== null
    return isOccasion
      ? { ...expression, words: expression, isDeadline: false, isBefore: false, removable: false }
      : undefined
  }
  const deadline = deadlineWord.exec(before)
  const isFreeStanding = adverbGoesOn.test(after)
  const candidate = { ...expression, words: { start: from, end }, isBefore: /^before/i.test(deadline?.[0] ?? '') }
  if (deadline || expression.staysInText) {
    const start = from - (deadline?.[0].length ?? 0)
    return {
      ...candidate,
      start,
      end,
      isDeadline: true,
      removable: !expression.staysInText && isFreeStanding,
    }
  }
  if (!isFreeStanding) return undefined
  const opens = /(?:^|[([|,;:]|\s-)\s*$/.test(before)
  const closes = /^[\s.!,;)\]]*$/.test(after)
  if (!opens && !expression.isMeeting && otherUse.test(before)) return undefined
  const plain = plainWord.exec(before)
  if (expression.needsDeadlineWord && !(opens && closes) && !/\b(?:on|for)\s+(?:the\s+)?$/i.test(before))
    return undefined
  const isFor = /^(?:for|from)/i.test(plain?.[0] ?? '') || otherUse.test(before)
  const start = from - (plain && !isFor ? plain[0].length : 0)
  return { ...candidate, start, end, isDeadline: false, removable: !isFor }
}

/** The date the item is due. Said twice, the later one counts: only then is all of it done, and the words stay. */
export function readDue(text: string, context: DateContext): DueReading {
  const candidates = findDates(text, context).flatMap((expression) => candidateOf(text, expression) ?? [])
  const deadlines = candidates.filter((candidate) => candidate.isDeadline)
  const named = (list: Candidate[]) => list.filter((candidate) => candidate.on !== null)
  const relevant = [named(deadlines), named(candidates), deadlines, candidates].find((list) => list.length > 0)
  if (!relevant) return { due: { kind: 'none' }, spans: [], removed: [] }

  const chosen = relevant.reduce((best, each) => ((each.on ?? '') > (best.on ?? '') ? each : best))
  const meansTheSame = (each: Candidate) => each.on === chosen.on || each.on === null
  const isOneDate = relevant.every(meansTheSame)
  const used = isOneDate ? candidates.filter(meansTheSame) : [chosen]
  return {
    due: dueOf(text, chosen, context),
    spans: used.map(({ start, end }) => ({ start, end })),
    removed: isOneDate ? used.filter(({ removable }) => removable).map(({ start, end }) => ({ start, end })) : [],
  }
}

function dueOf(
  text: string,
  { on, words, isBefore, staysInText }: Candidate,
  { today, nextMeetingOn }: DateContext,
): Due {
  const said = text.slice(words.start, words.end).trim()
  if (on === null) return { kind: 'ask', words: said, isEvent: staysInText === true }
  // "Before Friday" is Thursday; before the next meeting is when the two sit down.
  const dayBefore = plusDays(on, -1)
  const day = isBefore && on !== nextMeetingOn && dayBefore >= today ? dayBefore : on
  return { kind: 'date', on: day, words: said, isPast: day < today }
}
