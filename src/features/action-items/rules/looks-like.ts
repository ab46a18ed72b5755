import { normalise } from '../../coaching/rules/normalise.ts'
import { weekdayName } from './dates/weekday-dates.ts'
import { isActionVerb } from './verbs.ts'

const box = /^\s*(?:[-*+\u2022]|\d{1,2}[.)])?\s*\\?\[[ ~-]?\\?\]\s*\S/
const tick = /^\s*(?:[-*+\u2022]|\d{1,2}[.)])?\s*\[[xX]\]/
const label =
  /^\s*(?:[-*+\u2022]\s*)?[*_]{0,2}(?:AI|A\/I|AP|TODO|To-?do|TO-DO|Action(?:\s+(?:item|point))?|ACTION)[*_]{0,2}(?:\s*:[*_]{0,2}|\s+-{1,2})\s+\S/
const todo = /^\s*(?:[-*+\u2022]\s*)?[*_]{0,2}(?:TODO|@TODO)[*_]{0,2}\s+\S/
const mention =
  /^\s*(?:[-*+\u2022>]\s*)?@[\p{L}\p{N}_.-]+(?:\s*(?:,|and|&|\+)\s*@[\p{L}\p{N}_.-]+)?(?:\s*:)?\s+(?:to|will)\s+(\p{L}+)/u
const named =
  /^\s*(?:[-*+\u2022]\s*)?(?:\*\*)?\p{Lu}[\p{L}'.-]*(?:\s+\p{Lu}[\p{L}'.-]*){0,2}(?:\s*(?:and|&|\+)\s*(?:I|\p{Lu}[\p{L}'.-]*))?(?:\*\*)?\s+(?:to|will)\s+(?:\*\*)?(\p{L}+)(.*)$/u
const mine = /^\s*(?:[-*+\u2022]\s*)?(?:I'll|I will|We both|You'll|You will|Both|Me)\s+(?:to\s+|will\s+)?(\p{L}+)(.*)$/u
const deadline = new RegExp(
  `\\b(?:by|before|due|until|no later than)\\s+(?:on\\s+)?(?:the\\s+|our\\s+)?(?:(?:this|next|end|coming)\\s+|(?:early|mid|late)[\\s-]+|end\\s+of\\s+)*(?:${weekdayName}|\\d{1,2}(?!\\d)|\\d{4}-|tomorrow|tonight|today|week|month|quarter|sprint|time|one|1:1|one-on-one|meeting|e[ow][dwmqy]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4])`,
  'i',
)
// "The plan to…", "They will…", "This will…": a capital at the start of a line makes no name.
const notNames =
  /^\s*(?:[-*+\u2022]\s*)?(?:\*\*)?(?:AI|The|This|That|These|Those|They|He|She|It|We|You|There|How|What|When|Where|Why|Who|Which|If|In|On|At|By|For|From|With|Need|Want|Try|Trying|Going|Have|Has|Had|Happy|Ready|Plan|Plans|Goal|Idea|Time|Way|Ways|Something|Nothing|Everything|Nobody|Someone|Things|Work|Team|Question|Questions|Hard|Easy|Not|No|Yes|Some|Most|All|Maybe|Used|Due|Our|My|Your|Their|Its|Agreed|Decided|Hope|Hoping|Able|Likely|Close|Next|Still|Also|Back|Up|More|Less)(?:\s|')/

/** Whether a line of notes reads like a promise, for the live chip beside it. Rather misses one than nags about prose. */
export function looksLikeActionItem(line: string): boolean {
  const text = normalise(line)
  if (text.length > 400 || /\?\s*$/.test(text) || tick.test(text)) return false
  if (box.test(text) || label.test(text) || todo.test(text)) return true
  const mentioned = mention.exec(text)
  if (mentioned) return isActionVerb(mentioned[1]!)
  const promised = mine.exec(text) ?? (notNames.test(text) ? null : named.exec(text))
  return promised !== null && isActionVerb(promised[1]!) && deadline.test(promised[2]!)
}
