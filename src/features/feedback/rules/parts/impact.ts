import { anyOf } from '../../../coaching/rules/index.ts'
import { clauseFrom, isInside, type Note, perReceiver, type Span } from '../note.ts'
import { emotions, verdicts } from '../words/en.ts'
import { past } from '../words/verbs.ts'
import { judgingAdverbs } from '../words/verdicts.ts'
import { withoutOverlap } from './situation.ts'

const feeling = anyOf(emotions)
const adverb =
  '(?:\\s+(?:[a-z]+ly|also|then|just|even|still|again|once|only|both|all|each|already|later|never|now|soon|really|so|almost|both|since|instead|therefore|at\\s+last|in\\s+the\\s+end|afterwards))'
const effects =
  'meant|means|made|makes|caused|causes|led|leads|helped|helps|saved|saves|delayed|delays|blocked|blocks|prevented|prevents|left|leaves|gave|gives|cost|costs|turned|took|takes|kept|keeps|let|lets|allowed|allows|enabled|enables|freed|frees|created|creates|set|changed|changes|brought|brings|put|puts|forced|forces|confused|frustrated|showed|shows|convinced|moved|moves|got|gets|caught|increased|reduced|cut|sped|slowed|built|raised|lowered|avoided|affected|impacted|influenced|inspired|encouraged|discouraged|reassured|calmed|won|lost|broke|breaks|earned|resulted|contributed|undermined|damaged|hurt|spared|stopped|pushed|removed|unblocked|derailed|distracted|triggered|strengthened|weakened|shortened|improved|improves'

const connectors = [
  `(?:which|this|that|it|and|what\\s+you\\s+did|doing\\s+(?:so|that|this))(?:\\s+(?:has|have|had|'s|will\\s+have|would\\s+have))?${adverb}{0,2}\\s+(?:${effects})(?!\\s+(?:it|us|me)?\\s*(?:good|great|nice))`,
  `as\\s+a\\s+(?:direct\\s+)?(?:result|consequence)|result(?:ed|ing|s)\\s+in|the\\s+(?:result|impact|effect|consequence|outcome|upshot)(?:\\s+\\w+){0,3}\\s+(?:is|was|were|has|:)|because\\s+of\\s+(?:that|this|it|you|your)|thanks\\s+to\\s+(?:that|this|you|your|it)|therefore|consequently|that's\\s+(?:why|how)|that\\s+is\\s+(?:why|how)|without\\s+(?:it|that|you|your\\s+\\w+)[,\\s]+(?:\\w+\\s+){1,4}(?:would|could|might)|had\\s+(?:an?|a\\s+\\w+)\\s+(?:impact|effect)\\s+on`,
  `(?:,|and|-|by)\\s+(?:thereby\\s+|thus\\s+|also\\s+)?(?:delaying|blocking|saving|leaving|making|causing|helping|allowing|forcing|giving|meaning|preventing|enabling|freeing|letting|reducing|increasing|costing|resulting|turning|keeping|putting|creating|avoiding|unblocking|leading\\s+to)\\s+\\w+`,
  `\\d+\\s?(?:%|percent|per\\s+cent)\\s+(?:faster|slower|fewer|more|less|higher|lower|up|down|of)|from\\s+(?:[\\w-]+\\s+){1,2}to\\s+(?:[\\w-]+\\s+(?:a|per|hours?|minutes?|days?|tickets|percent)|one|two|three|four|five|six|ten|none|zero|\\d+)|(?:save|saves|saved|lost|cost|costs|wasted|spent|gained)\\s+(?:us|me|them|him|her|the\\s+\\w+|everyone|about|around|over|nearly|another|an?|half|\\d|two|three|four|five)`,
  `(?:made|makes|left|leaves|leaving|making|had)\\s+(?:me|us|him|her|them|(?:the|our|my)\\s+[\\w-]+|everyone|people|\\p{Lu}\\w+)\\s+(?:feel(?:ing)?\\s+)?(?:\\w+ly\\s+|so\\s+|very\\s+|more\\s+)?${feeling}`,
  `(?:i|we|he|she|they)(?:'m|'re)?(?:${adverb}){0,2}\\s+(?:felt|feel|feels|was|were|am|are|left)(?:${adverb}|\\s+(?:very|quite|a\\s+bit|rather|too|more|really|completely|left|feeling)){0,2}\\s+${feeling}`,
]
const connectorPattern = new RegExp(`(?<![\\p{L}\\p{N}'-])(?:${connectors.join('|')})(?![\\p{L}\\p{N}-])`, 'giu')

// Somebody else, or something, to whom it happened.
const filler =
  "(?!you\\b|your\\b|who\\b|that\\b|which\\b|when\\b|because\\b|if\\b|but\\b|and\\s+(?:you|i|we|he|she|they)\\b)[\\p{L}\\p{N}_'&%-]+"
const counted =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|several|many|most|some|both|all|half|none|neither|each|every|no|another|nearly|about|over|almost|more|\\d[\\d,.]*'
const noun = `(?:the|our|my|his|her|their|its|a|an|this|that|these|those|${counted})\\s+(?:of\\s+)?(?:${filler}\\s+){0,7}?${filler}`
const pronoun =
  'i|we|he|she|they|it|nobody|no\\s+one|none(?:\\s+of\\s+(?:us|them))?|everyone|everybody|somebody|someone|people|others|every(?:one|body)\\s+(?:from|in|of|on|at)\\s+(?:the\\s+)?\\w+|both|neither|two|three|four|several|many|most'
const named = "\\p{Lu}[\\p{L}'-]+(?:\\s+(?:and|&)?\\s*\\p{Lu}[\\p{L}'-]+){0,3}"
const opener = `(?<=^|[.!?\\n]\\s{0,3})\\p{Lu}[\\p{L}'-]*(?:\\s+${filler}){0,4}?`

const happened = [
  `(?!was\\b|were\\b|been\\b|did\\b|went\\s+(?:so\\s+|very\\s+|really\\s+)?(?:well|wrong|fine|great|smoothly|${anyOf(judgingAdverbs)})\\b)${past}`,
  `(?:didn't|did\\s+not|couldn't|could\\s+not|wouldn't|hadn't|hasn't|haven't|have\\s+not|has\\s+not|wasn't|weren't|can't|cannot|don't|doesn't|won't)\\s+(?:\\w+ly\\s+|even\\s+)?[a-z]{2,}`,
  `(?:has|have|had|having)(?:${adverb}|\\s+not){0,2}\\s+(?:to\\s+[a-z]+|been|${past}|no\\b|not\\b|it\\b|(?:the|a|an|two|three|her|his|their|our|its|more|fewer|less)\\b)`,
  `(?:was|were|is|are|got)(?:${adverb}|\\s+not){0,2}\\s+(?!${anyOf(verdicts)}(?![\\w-]))(?:${past}|able|unable|late|early|down|up|out|stuck|left|lost|empty|full|back|in|on|at|from|ready|happy|unhappy|closed|open|gone|quiet|safe|wrong|right|correct|complete|outside|inside|home|away|missing|there|never|forced|[a-z]+ing|now|\\d|${counted}|through|off|over|fixed|up\\s+to\\s+date|[a-z]+\\s+(?:all|for|until|till)\\b|${feeling})`,
  `(?:could|can|would\\s+have|might\\s+have|will\\s+have|now|still|no\\s+longer)(?:${adverb}){0,2}\\s+[a-z]{2,}`,
  `(?:lose|loses|know|knows|think\\s+the|thinks\\s+the|want\\s+to|wants\\s+to|need\\s+to|needs\\s+to|doubt|doubts|move|moves|runs|run|use|uses|takes|take|save|saves|works|pays|comes|goes|reads?|asks?|trusts?)\\s+(?:\\w+\\s+){0,6}?(?:now|again|since|\\d[\\d,.]*|every\\s+\\w+|each\\s+\\w+|them|it|us)\\b`,
  `(?!is\\b|are\\b)[a-z]{2,}\\s+(?:[\\w']+\\s+){0,6}?(?:now|alone|instead\\s+of|no\\s+longer|any\\s?more|without\\s+(?:help|asking|me|us|you|anybody|anyone)|on\\s+(?:their|his|her|our|my)\\s+own|by\\s+(?:them|him|her|our|my)sel(?:f|ves))`,
]
/** "There were two answers", "there was a hole in it": found after what was done. */
const found =
  'there\\s+(?:was|were|is|are|has\\s+been)\\s+(?:an?|no|only|two|three|four|five|some|\\d+)\\s+(?:\\w+\\s+)?\\w+'
/** "I understood it in two minutes": quick is what it became. */
const quickly = `(?:[Ii]|we)\\s+(?:understood|found|knew|saw|read|got|had|solved|finished|fixed|caught)\\s[^.!?\\n]{0,60}?\\s(?:in|within)\\s+(?:an?|half\\s+an|a\\s+quarter\\s+of\\s+an|less\\s+than|about|under|two|three|four|five|six|ten|fifteen|twenty|thirty|\\d+)\\s+(?:\\w+\\s+)?(?:seconds?|minutes?|hours?|days?)`
const sinceThen = '(?<=[Ss]ince\\s+then,?\\s)'
/** What the writer saw, asked and planned is the way to the point, not what came of it. */
const observing =
  "(?:saw|noticed|watched|heard|observed|asked|said|told|wanted|thought|appreciated|loved|liked|hoped|expected|believed|mentioned|wrote|needed|agreed|planned|had\\s+(?:asked|said|agreed|hoped|told|wanted|planned|expected)|enjoyed|would|want|think|know|realised|realized|received|understood|meant|have\\s+(?:noticed|seen|heard|asked|told|been|observed|to\\s+(?:say|admit|tell))|wanted|invited|gave|can\\s+(?:see|imagine|understand|help|offer)|could\\s+(?:see|imagine|tell|hear)|can't\\s+(?:help|wait|imagine|believe|thank)|don't|can\\s+only|cannot)"

const happeningPattern = perReceiver(
  (you) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}'_-])(?:(?:[Ii]|we)(?:'ve|'d|'m|'re)?${adverb}{0,2}\\s+(?!${observing}\\b)|(?!${you})(?:(?:${pronoun}|${noun}|${named}|${opener}|${sinceThen}(?:${filler}\\s+){0,4}?${filler})(?:'s|'ve|'d|'re)?)(?:${adverb}){0,2}\\s+)(?:${happened.join('|')})(?![\\p{L}\\p{N}-])|(?<![\\p{L}\\p{N}'_-])(?:${found}|${quickly})(?![\\p{L}\\p{N}-])`,
      'gu',
    ),
)

const subordinate =
  /(?<![\w'])(?:when|while|after|before|as|since|if|although|though|because|once|until|unless|what|how|why|which|who|whom|whose|where|whether|than|whatever|whenever|so\s+do|for\s+when|in|(?<!\b(?:then|later|day|now)\s)on|at|during|with|for|from|to|of|about|by|into|like|and\s+asked\s+whether)\s+$/i
const general = /\b(?:in general|usually|generally|overall),?\s+$/i
const complement = /(?<!\b(?:so|after|since))\s+that\s+$/i
const firstWords =
  /^(?:in|on|at|during|when|while|after|before|as|since|if|thanks|thank|please|could|would|can|what|how|why|let|let's|next|going|this|keep|maybe|sometimes|lately|recently|overall|also|then|but|and|so|for|with|you|your|i'd|i'll|because|great|good|nice|well|really|very)\b/i

/** What came of it: for whom, in time, money, feelings, or in what others then did. */
export function impacts(note: Note, behaviours: readonly Span[]): Span[] {
  const { masked } = note
  const connected = [...masked.matchAll(connectorPattern)].map((match) =>
    clauseFrom(masked, match.index, match.index + match[0].length),
  )
  return withoutOverlap([...connected, ...happenings(note, behaviours)])
}

/** What happened to somebody or something, after the first of the behaviours; without them, all that is told. */
export function happenings({ masked, receiver }: Note, behaviours: readonly Span[] = []): Span[] {
  const from = behaviours[0]?.start ?? 0
  const isOne = ({ 0: words, index }: RegExpExecArray): boolean => {
    const before = masked.slice(Math.max(0, index - 30), index)
    if (subordinate.test(before) || complement.test(before) || general.test(before)) return false
    if (/^\p{Lu}/u.test(words) && firstWords.test(words)) return false
    const isEarlier = index < from
    if (isEarlier && !/\b(?:because|since|thanks to|after)\s+(?:you|your)\b/i.test(clauseWith(masked, index)))
      return false
    return !isInside({ start: index, end: index }, behaviours)
  }
  return matchesThat(isOne, happeningPattern(receiver), masked).map(({ start, end }) => clauseFrom(masked, start, end))
}

/** All that hold; where one does not, the next is looked for behind its first word and not behind its last. */
function matchesThat(holds: (match: RegExpExecArray) => boolean, pattern: RegExp, text: string): Span[] {
  const spans: Span[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [words] = match
    if (holds(match)) spans.push({ start: match.index, end: match.index + words.length })
    else pattern.lastIndex = match.index + words.search(/\s|$/)
  }
  return spans
}

const clauseWith = (text: string, at: number) => text.slice(at).split(/[.!?\n]/, 1)[0]!
