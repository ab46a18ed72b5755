import { anyOf } from '../../../coaching/rules/index.ts'
import { matchesOf, perReceiver } from '../note.ts'
import { verdicts } from '../words/en.ts'
import { type Flag, has, matchesBut } from './flag.ts'

/** Verdicts that are plain facts just as often. */
const factual = ['difficult', 'hard', 'easy', 'fine', 'ok', 'okay', 'interesting', 'weak', 'poor', 'solid', 'super']
const telling = verdicts.filter((word) => !factual.includes(word))

const whole = (source: string, flags = 'gi') => new RegExp(`(?<![\\w'-])(?:${source})(?![\\w-])`, flags)

const good =
  '(?:good|great|nice|awesome|excellent|amazing|fantastic|super|superb|wonderful|brilliant|solid|outstanding|terrific|fine|lovely|incredible)'
const vagueWords = whole(
  [
    `(?:${good}|really\\s+good|very\\s+good)\\s+(?:[a-z-]+\\s+)?(?:job|work|stuff|effort|performance|presentation|talk|lesson|workshop|demo|meeting|communication|teamwork|attitude|energy|progress|result|results|session|support|contribution|week|month|quarter|sprint|thinking|team\\s+player)`,
    `(?:was|were|is|are|been)\\s+(?:really\\s+|very\\s+|so\\s+|quite\\s+|just\\s+|absolutely\\s+|a\\s+bit\\s+|not\\s+|rather\\s+)*${anyOf(telling)}`,
    `well\\s+done|keep\\s+(?:it|this|that)\\s+up|keep\\s+up\\s+the|keep\\s+being|way\\s+to\\s+go|you\\s+rock|nailed\\s+it|killed\\s+it|crushed\\s+it|hats\\s+off|bravo|kudos(?=\\s*[.!]|$)`,
    `(?:go|going|went|goes)\\s+(?:above\\s+and\\s+beyond|the\\s+extra\\s+mile)`,
    `needs?\\s+(?:some\\s+|more\\s+|a\\s+lot\\s+of\\s+)?(?:improvement|improving|work)|improve\\s+your|step(?:ping)?\\s+up(?:\\s+your\\s+game)?|up\\s+your\\s+game|(?:be|do|doing|being)\\s+better|try\\s+harder|work\\s+harder`,
    `more\\s+(?:senior|strategic|proactive|visible|of\\s+a\\s+leader)|not\\s+(?:great|good\\s+enough|ready|up\\s+to\\s+(?:scratch|standard|par))|below\\s+(?:expectations|par|standard)|(?:could|should)\\s+be\\s+(?:stronger|better|improved)`,
    `quality\\s+(?:is|was|of\\s+\\w+\\s+(?:is|was))\\s+(?:bad|poor|low|not)|communicate\\s+(?:a\\s+bit\\s+|much\\s+)?(?:more|better)|better\\s+communication|more\\s+communication`,
    `helpful\\s+and\\s+supportive|your\\s+(?:great\\s+|positive\\s+|valuable\\s+)?(?:contribution|positive\\s+attitude|hard\\s+work|dedication|commitment)|everything\\s+you\\s+do`,
  ].join('|'),
)

/** F6. Nothing to repeat, nothing to change. Quiet where the moment and what came of it are told. */
export const vague: Flag = ({ masked }, parts) => {
  const isTold = (has(parts.situation) || has(parts.behaviour)) && has(parts.impact)
  return { severity: 2, spans: isTold ? [] : matchesOf(vagueWords, masked) }
}

const comparing = perReceiver(
  (you) =>
    new RegExp(
      `(?<![\\w'-])(?:(?:[Bb]etter|[Ww]orse|[Ff]aster|[Ss]lower|[Ss]marter|[Ss]tronger|[Ww]eaker|[Hh]arder|(?:[Mm]ore|[Ll]ess)\\s+(?:\\w+\\s+){0,2}?\\w+|[a-z]+er\\s+\\w+)(?:\\s+(?:at|with|in)\\s+(?:\\w+\\s+)?\\w+)?\\s+than\\s+(?:${you}(?![\\w])|your\\s+(?:peers|colleagues|team\\s?mates|predecessor)|(?:the\\s+)?(?:rest|others)|(?:any|every)one\\s+else|most(?:\\s+(?:people|others))?|\\p{Lu}\\p{Ll}+(?!\\s*\\d))|[Uu]nlike\\s+(?:your|the\\s+others|\\p{Lu}\\p{Ll}+)|[Bb]e\\s+(?:a\\s+(?:bit|little)\\s+)?more\\s+like\\s+(?:your|\\p{Lu}\\p{Ll}+))(?![\\w-])`,
      'gu',
    ),
)
const fair =
  /than\s+(?:last|planned|before|expected|we|i\b|it|usual|in\b|our|the\s+(?:last|plan|average|goal)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|September|October|November|December)/gi

/** F7. Compared with a colleague. */
export const comparison: Flag = ({ masked, receiver }) => ({
  severity: 1,
  spans: matchesBut(comparing(receiver), fair, masked),
})

const loud = whole(
  `(?:(?:a|an|complete|total|absolute|utter|real|completely|totally|utterly|absolutely|simply|just)\\s+)*(?:disaster|terrible|terribly|ruined|ridiculous|unacceptable|horrible|horrendous|appalling|atrocious|catastrophe|nightmare|outrageous|disgraceful|shocking|insane|unbelievable)|(?:completely|totally|utterly)\\s+(?:ignored?|failed|wrong|useless|destroyed|messed|blew|unprepared|lost|clueless)`,
)

/** F8. */
export const exaggeration: Flag = ({ masked, kind }) => ({
  severity: 1,
  spans: kind === 'high-five' ? [] : matchesOf(loud, masked),
})

const disclaimers = whole(
  `no\\s+offen[cs]e|(?:don't|do\\s+not|please\\s+don't)\\s+take\\s+(?:this|it|that)\\s+(?:personally|the\\s+wrong\\s+way|badly)|to\\s+be\\s+(?:completely\\s+|totally\\s+|perfectly\\s+|quite\\s+|brutally\\s+)?(?:honest|frank|blunt)|with\\s+(?:all\\s+)?(?:due\\s+)?respect|don't\\s+get\\s+me\\s+wrong|(?:i'm\\s+)?just\\s+saying|not\\s+to\\s+be\\s+(?:rude|mean|harsh|negative)|i\\s+don't\\s+(?:want|mean)\\s+to\\s+(?:be\\s+(?:rude|mean|harsh|negative)|criticise|criticize|sound|offend)`,
)
/** F9. */
export const disclaimer: Flag = ({ masked }) => ({ severity: 1, spans: matchesOf(disclaimers, masked) })

const looking = perReceiver(
  (you) =>
    new RegExp(
      `${you}\\s+(?:really\\s+|just\\s+|simply\\s+)?(?:should(?:'ve|\\s+have|n't\\s+have|\\s+not\\s+have)|ought\\s+to\\s+have|could\\s+at\\s+least\\s+have|could\\s+have\\s+at\\s+least)(?!\\s+been\\s+(?:told|asked|given|informed|invited|warned))(?:\\s+\\w+)?|(?<!\\b(?:when|while|as|after|before|until|time|moment)\\s+)(?<![\\w'])i\\s+(?:already\\s+|did\\s+)?(?:told|warned)\\s+you(?:\\s+so)?(?![\\w])`,
      'giu',
    ),
)
/** F10. */
export const shouldHave: Flag = ({ masked, receiver }) => ({ severity: 1, spans: matchesOf(looking(receiver), masked) })
