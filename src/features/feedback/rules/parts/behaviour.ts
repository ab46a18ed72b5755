import { anyOf, quotations } from '../../../coaching/rules/index.ts'
import { clauseFrom, clausesOf, isInside, type Note, perReceiver, type Span } from '../note.ts'
import { emotions, labels, traits } from '../words/en.ts'
import { between, judging, mental, mentalBase, past, unseenDoing, vagueHabits } from '../words/verbs.ts'
import { judgements } from './judged.ts'
import { judged, observed, unclear } from './observed.ts'
import { withoutOverlap } from './situation.ts'

/** Goes on in the same noun: no other doer begins. */
const inNoun = '(?!(?:and|i|we|he|she|they|it|that|which|who|when|because)\\b)'

const patternsFor = perReceiver((you) => [
  // "you interrupted", "you then quietly closed", "you have written"
  new RegExp(`${you}(?:'ve|'d|\\s+and\\s+\\p{Lu}[\\p{L}'-]+)?${between}{0,3}\\s+${observed}`, 'giu'),
  // "you were calm and stayed until the end"
  new RegExp(
    `${you}(?:'re|'ve|\\s+(?:are|were|was|have\\s+been))\\s+(?:${inNoun}[\\p{L}'-]+\\s+){1,5}?and\\s+(?:then\\s+|also\\s+)?(?!${anyOf([...labels, ...traits, ...emotions])}(?![\\w-]))${observed}`,
    'giu',
  ),
  // "you didn't answer", "you never sent"
  new RegExp(
    `${you}\\s+(?:didn't|did\\s+not|haven't|have\\s+not|hadn't|had\\s+not|never)\\s+(?:[a-z]+ly\\s+|even\\s+|once\\s+)?(?!${anyOf([...mentalBase, ...mental, ...judging, 'be', 'do', 'improve', 'perform'])}(?![\\w-]))[a-z]{2,}`,
    'giu',
  ),
  // "you, as my lead, cancelled"
  new RegExp(`${you},\\s+(?:as|the|our|my)\\s+[^,.!?\\n]{2,30},\\s+${observed}`, 'giu'),
  // "you were the first to hand it in", "you were the one who asked"
  new RegExp(
    `${you}\\s+(?:were|was|are)\\s+(?:one\\s+of\\s+)?the\\s+(?:first|last|(?:only\\s+)?one|only\\s+\\w+)\\s+(?:who|to|that)\\s+(?!${anyOf(mentalBase)}\\b)\\w+\\s+\\w+`,
    'giu',
  ),
  // "you were on your phone", "you were ten minutes late", "you were typing"
  new RegExp(
    `${you}(?:${between}|\\s+often){0,2}\\s+(?:were|was|weren't|wasn't|arrived|came)\\s+(?:not\\s+|still\\s+|also\\s+|already\\s+|again\\s+|often\\s+)*(?:on\\s+(?:your|the|call|time|leave|mute|hold|holiday|site|duty|shift)|in\\s+(?:the|a|another|your|my|our|bed|early)|at\\s+(?:the|your|a|home|lunch)|out\\s+of|there|here|absent|away|present|late|early|first|last|online|offline|muted|asleep|alone|silent|quiet\\s+(?:for|when|during|in)|(?:\\d+|\\w+|a\\s+quarter\\s+of\\s+an|half\\s+an)\\s+(?:minutes?|hours?|days?|weeks?)\\s+(?:late|early|over|behind)|(?!${anyOf(unseenDoing)}(?![\\w-]))[a-z]{3,}ing\\b)`,
    'giu',
  ),
  // "thank you for staying", "I saw you stop", "I heard you explain"
  new RegExp(
    `(?<![\\w'-])(?:thank\\s+you|thanks|grateful|kudos|appreciate[d]?(?:\\s+you)?|props)(?:\\s+(?:so|very)\\s+much|\\s+a\\s+lot|\\s+again)?(?:\\s+(?:to\\s+)?${you})?,?\\s*(?:for)?\\s+(?:also\\s+|personally\\s+|[a-z]+ly\\s+)?(?!being|doing|going|working\\s+hard|always|having|helping\\s+(?:out|me\\s*[.!]|us\\s*[.!])|making\\s+(?:it|this|our|my\\s+life)|keeping\\s+up|giving\\s+(?:it\\s+)?your|everything|something|nothing|anything|understanding|listening\\s*[.!])[a-z]{2,}ing\\s+[\\w']+\\s+[\\w']+`,
    'giu',
  ),
  new RegExp(
    `(?<![\\w'-])(?:saw|seen|watched|heard|noticed|caught|observed|loved\\s+(?:how|the\\s+way)|liked\\s+(?:how|the\\s+way)|(?:see|love|like|appreciate)\\s+(?:how|the\\s+way))\\s+${you}\\s+(?!are\\b|were\\b|have\\b|do\\b|did\\b|be\\b|don't|always)[a-z]{3,}`,
    'giu',
  ),
  /(?<![\w'-])by\s+(?!being|doing|having|working|going|the)[a-z]{2,}ing\s+[\w']+(?:\s+[\w']+)/giu,
  // What they made: "your comment listed", "the report came in at six", "the slides had eleven fonts"
  new RegExp(
    `(?<![\\w'-])your\\s+(?!attitude|behaviour|behavior|personality|tone|style)(?:(?:\\([^()\\n]*\\)|${inNoun}[\\p{L}\\p{N}_'#&-]+)\\s+){1,8}?(?!(?:improved|impressed|lacked|inspired|amazed|exceeded|disappointed|seemed|felt|was|were|meant|helped|saved|made|needed|wanted|been|did|failed|suffered|annoyed|got|became)\\b)${past}${judged}${unclear}`,
    'giu',
  ),
  new RegExp(
    `(?<![\\w'-])(?:there\\s+(?:were|was)\\s+(?:no|only|\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b|(?:the|this|that|your)\\s+(?:${inNoun}[\\p{L}\\p{N}_'-]+\\s+){1,5}?(?:had(?!\\s+(?:to|not|been|run|come|become|${past})\\b)|contained|came\\s+(?:in|back)|arrived|(?:was|were)\\s+(?:missing|\\d+|two|three|four|not\\s+(?:there|included|signed|updated|tested)|(?:sent|handed|delivered|submitted)))\\b)`,
    'giu',
  ),
])

/** "You always bring the draft two days before": in praise, a habit is something done. */
const habitsFor = perReceiver(
  (you) =>
    new RegExp(
      `${you}\\s+(?:always|usually|often|regularly|every\\s+\\w+)\\s+(?!${anyOf([...mentalBase, ...vagueHabits])}(?![\\w-]))[a-z]{2,}\\s+(?:me|us|him|her|them|the|a|an|your|our|my|each|every|to|at|on|in|with|for|people|[a-z]+s)\\b${unclear}`,
      'giu',
    ),
)

const speech =
  /(?:^|[^\p{L}])(?:said|wrote|asked|answered|replied|told|called|shouted|typed|posted|commented|texted|whispered|responded|repeated|announced|added|opened|greeted|with|:|,)[^"']{0,40}$/iu

/** What a camera would have recorded: done, left undone, said, made. A verdict on how somebody is, is none. */
export function deeds(note: Note): Span[] {
  const { masked, receiver } = note
  const verdicts = judgements(note)
  const spans = patternsFor(receiver).flatMap((pattern) =>
    [...masked.matchAll(pattern)].flatMap((match) => {
      const end = match.index + match[0].length
      const clause = clauseFrom(masked, match.index, end)
      const verdict = verdicts.find((span) => isInside(span, [clause]))
      const isJudged = verdict && !/\band\b/.test(masked.slice(end, verdict.start))
      return isUnreal(masked, match.index) || isJudged ? [] : [clause]
    }),
  )
  const habits = note.kind === 'high-five' ? habitsFor(receiver) : null
  return withoutOverlap([...spans, ...quoted(note), ...(habits ? clausesOf(habits, masked) : [])])
}

/** "If you changed", "I wish you had", "would you": not what happened. */
const isUnreal = (text: string, at: number) =>
  /(?<![\w'])(?:if|unless|whether|wish|hope|would|could|should|will|can|do|did|don't|didn't|imagine|suggest|prefer|what|had\s+hoped|expect(?:ed)?)\s+(?:that\s+)?$/i.test(
    text.slice(Math.max(0, at - 24), at),
  )

function quoted({ text }: Note): Span[] {
  return quotations(text).filter(({ start, end }) => {
    const words = text
      .slice(start + 1, end - 1)
      .trim()
      .split(/\s+/).length
    return words > 1 && speech.test(text.slice(Math.max(0, start - 60), start))
  })
}
