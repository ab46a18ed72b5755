import { clauseFrom, type Note, type Span } from '../note.ts'

// Goes on in the same noun: no new doer, no verb of its own. Not endless, or a long run of signs is walked from each of its places.
const word =
  "(?!(?:and|you|i|we|he|she|they|it|who|that|which|when|because|if|but|had|has|was|were)\\b)[\\p{L}\\p{N}_'#&()-]{1,40}"
/** A thing of theirs, or one they had in hand. */
const thing = `(?:the|this|that|these|those|your|a|an|some|half|part|most|all|none|one|two|three|four|five|six|seven|eight|nine|ten|\\d+|step|room|bed|page|point|item|${word}'s)\\s+(?:${word}\\s+){0,8}?`
const not = '(?:not|never|still|again|only|yet\\s+again)'
const count =
  '(?:\\d[\\d.,:]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|half|a\\s+quarter|an?\\s+(?:day|week|hour|month|minute))'

const patterns = [
  // "was left open", "was skipped at step six", "was not cleaned", "had no receipt"
  `${thing}(?:was|were|has\\s+been|have\\s+been|is|are|stood|lay|hung)\\s+(?:${not}\\s+)?(?:left|skipped|missed|missing|forgotten|omitted|overlooked|lost|mixed\\s+up|swapped|unlocked|unsigned|untied|uncovered|unplugged|open|short\\b|empty|upside\\s+down|without)(?![\\w-])`,
  `${thing}(?:was|were|had|has|have|is|are)\\s+(?:not|never)\\s+(?:yet\\s+)?(?:been\\s+)?(?!ready\\b|great\\b|good\\b|what\\b|professional\\b|ideal\\b)(?:there|in\\b|on\\b|done|[a-z]+(?:ed|en|wn|nt|ut|ld))(?![\\w-])`,
  `${thing}(?:had|has|have|contained)\\s+(?:no|only|${count}|(?:the\\s+)?(?:old|wrong|last|${word}'s))\\s`,
  // "came nine days late", "took five days", "ran to thirty minutes", "was at nine degrees"
  `${thing}(?:came|arrived|took|ran|lasted|started|began|ended|closed|stopped|reached|was|were|had|stood|lay)\\s+(?:${word}\\s+){0,4}?(?:\\d{1,2}:\\d{2}|${count}\\s+(?:(?:days?|weeks?|hours?|minutes?|months?|seconds?|times?|pages?|slides?|degrees?|lines?)(?![\\w-])|late|early|of\\b))`,
  // "went out with the old rate", "were still in review", "instead of"
  `${thing}(?:went|came|was|were|lay|stood|hung|got)\\s+(?:still\\s+)?(?:out|in|up|off|on|over|across|sent|handed|printed|published|posted|merged|booked|signed|delivered)\\s+(?!line\\b|general\\b|average\\b|track\\b|top\\b|time\\b)`,
  // "your messages say what to do next", "your folder was the one without a finding"
  `your\\s+(?!attitude|behaviour|behavior|personality|tone|style|work\\b|effort|dedication|commitment|passion|enthusiasm|energy|leadership|hard\\b|positive)(?:${word}\\s+){1,8}?(?:say|says|show|shows|put|puts|give|gives|leave|leaves|cover|covers|take|takes|need|needs|(?:is|are)\\s+down\\s+to|list|lists|explain|explains|name|names|tell|tells|answer|answers|begin|begins|start|starts|end|ends|contain|contains|(?:is|are|was|were)\\s+(?:the\\s+(?:one|first|only)|written|sorted|numbered|marked|printed|there))\\s+(?!that\\s+you|how\\s+(?:much|hard))${word}`,
  `(?:after|since|because\\s+of|thanks\\s+to|with)\\s+your\\s+(?:${word}\\s+)?(?:course|session|workshop|talk|training|lesson|call|visit|notes?|mails?|emails?|messages?|questions?|answers?|reviews?|comments?|summary|plan|lists?|guide|pages?|script|fix|patch|change|tests?|demo|sketch|drawing|map|table|template|checklist)(?![\\w-])`,
]
const happened = new RegExp(`(?<![\\p{L}\\p{N}'_-])(?:${patterns.join('|')})`, 'giu')

/** "We had agreed that you would … On the 12th it was still the old one." */
const agreement =
  /(?<![\w'])(?:we|you)(?:'d|\s+had|\s+both)*\s+(?:agreed|said|promised|settled|planned|decided)\s[^.!?\n]{0,40}?(?:that\s+)?(?:you\s+would|you'd|to)\s[^.!?\n]+[.!?]\s+[^.!?\n]*?\b(?:not|still|nobody|no\s+one|nothing|never|none|\w+n't)\b/gi

/**
 * What became of something in their hands, where no sentence says what they did: a place left open, a figure, a date, words
 * on a page. How somebody judges it is none of this.
 */
export function things({ masked }: Note): Span[] {
  const [first] = [...masked.matchAll(agreement), ...masked.matchAll(happened)]
    .map(({ 0: words, index }) => ({ index, end: index + (words.search(/[.!?]\s/) + 1 || words.length) }))
    .sort((a, b) => a.index - b.index)
  return first ? [clauseFrom(masked, first.index, first.end - 1)] : []
}
