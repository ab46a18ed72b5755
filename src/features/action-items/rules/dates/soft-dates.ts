import type { DatePattern } from './expression.ts'
import { monthName } from './months.ts'

const ask = () => ({ on: null })
const askAndKeep = () => ({ on: null, staysInText: true })

const events =
  "release|launch|go-?live|roll-?out|sprint|iteration|cycle|demo|retro(?:spective)?|planning|review|offsite|workshop|training|conference|audit|migration|holidays?|vacation|leave|christmas|new year|kick-?off|stand-?up|all[- ]hands|board|board meeting|team meeting|staff meeting|handover|freeze|exams?|inspection|ward round|term|half[- ]term|parents' evening|inset day|event|trip|summer|spring|autumn|winter|deadline|interviews?|meeting|presentation|visit|campaign|pilot|incident review|trial|break"

/** Days of the year that move, or that each keeps on their own: everybody knows them, only the two know which day they mean. */
const feasts =
  "easter|good friday|pentecost|whitsun|ascension|corpus christi|lent|carnival|diwali|deepavali|holi|navratri|dussehra|eid(?: al[- ](?:fitr|adha))?|ramadan|passover|pesach|purim|rosh hashanah|yom kippur|hanukkah|chanukah|thanksgiving|labou?r day|memorial day|independence day|the fourth of july|halloween|all saints'?(?: day)?|st\\.? patrick's day|valentine'?s(?: day)?|mother'?s day|father'?s day|new year'?s?(?: (?:eve|day))?|lunar new year|chinese new year|nowruz|songkran|midsummer|mid-?autumn|golden week|oktoberfest|advent|christmas break|boxing day|may day|bank holiday|bonfire night|burns night"

/** Words that sound like a date and are none: the screen asks which day is meant. */
export const softDates: readonly DatePattern[] = [
  {
    pattern:
      /(?<![\w-])(?:asap|a\.s\.a\.p\.?|as soon as (?:possible|i can|you can|we can|practical)|when(?:ever)? (?:possible|there(?:'s| is) time|(?:i|you|we|he|she|they) (?:can|has time|finds? time|gets? (?:a chance|time|round to it)|have (?:a (?:moment|chance)|time)))|at some (?:point|stage)|some ?(?:day|time)(?: soon)?|in due course|in the (?:near|not too distant) future|time permitting|when time (?:permits|allows)|tb[da]|in a (?:bit|while|few (?:days|weeks|months))|in the (?:coming|next) (?:few )?(?:days|weeks|months)|over the next (?:few )?(?:days|weeks|months))(?![\w-])/gi,
    read: ask,
  },
  {
    pattern:
      /(?<![\w-])(?:soon(?:ish)?|eventually|later(?: on)?|shortly|one day|going forward|ongoing)(?=\s*(?:$|[.,;:!)\]]))/gi,
    read: ask,
  },
  {
    pattern:
      /(?<![\w-])(?:(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|next\s+)?(?:sprint|iteration|cycle)|(?:early|mid|late|later)?\s*(?:this|next|the\s+(?:next|current|coming))\s+(?:sprint|iteration|cycle|quarter|half|term|semester|year)|next\s+month|early\s+(?:this|next)\s+month|(?:this|next)\s+(?:spring|summer|autumn|fall|winter)|the\s+new\s+year|(?:early\s+|mid\s+|late\s+)?q[1-4](?:\s+'?\d{2,4})?|h[12](?:\s+'?\d{2,4})?|sprint\s+\d+)(?=\s*(?:$|[.,;:!)\]]|(?:and|or|so|with|if)\s))/gi,
    read: ask,
  },
  {
    // A month is no day; "by June" may mean before it or with it.
    pattern: new RegExp(
      `(?<=\\b(?:by|in|until|till|before|during)\\s)(?:(?:early|late|next|mid)[\\s-]+)*(?:${monthName})(?:\\s+\\d{4})?(?=\\s*(?:$|[.,;:!)\\]]|(?:and|or|so|with|if)\\s))`,
      'gi',
    ),
    read: ask,
  },
  {
    pattern: new RegExp(
      `(?<![\\w-])(?:in\\s+)?(?:the\\s+)?(?:first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\\s+(?:week|half|days)\\s+(?:of|in)\\s+(?:the\\s+month|next\\s+month|${monthName})(?=\\s*(?:$|[.,;:!)\\]]))`,
      'gi',
    ),
    read: ask,
  },
  {
    // "EOD" alone does not say of which day.
    pattern:
      /(?<![\w-])(?:eod|eob|cob|cop|(?:the\s+)?(?:end|close)\s+of\s+(?:the\s+)?(?:day|business|play))(?![\w-])/gi,
    read: ask,
  },
  {
    pattern: new RegExp(
      `(?<![\\w-])(?:after|before|once|by|until|in\\s+time\\s+for|ahead\\s+of|at|during|over|for)\\s+(?:the|our|my|your|their|this|next|his|her)\\s+(?!end\\s)(?:[\\w'-]+\\s+){0,3}?(?:${events})(?:\\s+(?:is|has|are|goes)\\s+[\\w ]{2,20})?(?=\\s*(?:$|[.,;:!)\\]]))`,
      'gi',
    ),
    read: askAndKeep,
  },
  {
    pattern: new RegExp(
      `(?<![\\w-])(?:after|before|by|until|till|in\\s+time\\s+for|ahead\\s+of|around|over|at|this\\s+side\\s+of)\\s+(?:the\\s+)?(?:${feasts})(?:\\s+(?:sunday|monday|weekend|break|holidays?))?(?=\\s*(?:$|[.,;:!)\\]]))`,
      'gi',
    ),
    read: askAndKeep,
  },
  {
    pattern:
      /(?<![\w-])(?:once|when|as\s+soon\s+as)\s+(?:[\w'-]+\s+){1,5}(?:(?:is|are|has|have)\s+[\w' -]{3,30}|allows?|permits?|arrives?|opens?|ends?|begins?|starts?)(?=\s*(?:$|[.,;:!)\]]))/gi,
    read: askAndKeep,
  },
]
