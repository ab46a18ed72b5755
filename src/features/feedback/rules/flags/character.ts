import { anyOf, listOf } from '../../../coaching/rules/index.ts'
import { perReceiver } from '../note.ts'
import { labels, mildLabels, nounLabels, praiseLabels, praiseNouns, traitNouns, traits } from '../words/en.ts'
import { type Flag, has, matchesBut } from './flag.ts'

const degree =
  '(?:so|too|very|really|quite|rather|pretty|extremely|a\\s+bit|a\\s+little|just|such|simply|being|often|always|also|incredibly|just\\s+too|usually|generally|sometimes|clearly)'
const strong = anyOf(labels.filter((label) => !mildLabels.includes(label)))
const mild = `${degree}\\s+${anyOf(mildLabels)}`
const label = `(?:(?:${degree}\\s+)*${strong}|(?:${degree}\\s+)*${mild})`
const being =
  "(?:(?:'re|'ve\\s+been|\\s+(?:are|were|is|was|have\\s+been|has\\s+been|can\\s+be|could\\s+be|seem|seems|sound|sounded|look|looked|appear|come\\s+across\\s+as|came\\s+across\\s+as|tend\\s+to\\s+be|act|acted|are\\s+acting|were\\s+acting|are\\s+being|were\\s+being|get|got))(?:\\s+not|n't)?)"
// Being a leader is a label only when somebody is told that they are none.
const liked = listOf(
  `team player, leader, leadership material, people person, good fit, culture fit, good listener, details person, self-starter, professional`,
)
const disliked = nounLabels.filter((name) => !liked.includes(name))
const article = '(?:(?:a|an|the|any|such\\s+an?|really|much\\s+of\\s+a|bit\\s+of\\s+a)\\s+)'
const noun = `${article}+(?:[a-z-]+\\s+)?${anyOf(disliked)}|(?<=n't\\s+|not\\s+)${article}*(?:[a-z-]+\\s+)?${anyOf(liked)}|no\\s+${anyOf(liked)}`
const end = '(?![\\w-])'

/** Nobody knows which of them to start with: the "vague" rule speaks of them. */
const vagueTraits = ['senior', 'strategic', 'proactive', 'visible']

const verdict = perReceiver(
  (you) =>
    new RegExp(
      [
        `(?<=${you}${being}\\s+)(?:${label}|${noun}|not\\s+(?:${noun})|(?:${degree}\\s+)*(?:bad|terrible|no\\s+good|hopeless|useless|awful|weak)\\s+(?:at|with)\\s+\\w+)${end}`,
        `(?<=(?:stop|don't|do\\s+not|quit|avoid)\\s+(?:being|be|acting)\\s+)${label}${end}`,
        `(?<=(?<![\\w'])your\\s+(?:[\\w-]+\\s+){1,2}(?:is|are|was|were|looks?|seems?)\\s+)(?:${label}|(?:(?:a|an|such\\s+a|complete|total|really)\\s+)*mess|not\\s+professional)${end}`,
        `(?:be|become|being|show|take|have|demonstrate|get)\\s+(?:a\\s+(?:bit|little|lot)\\s+|much\\s+|some\\s+)?more\\s+(?:${anyOf(traits.filter((trait) => !vagueTraits.includes(trait)))}|${anyOf(traitNouns)})${end}`,
        `(?:lack|lacks|lacked|lacking|you\\s+have\\s+no|has\\s+no)\\s+(?:of\\s+|in\\s+|any\\s+|the\\s+|real\\s+)*(?:${anyOf(traitNouns)})${end}`,
        `(?<=(?<![\\w'])your\\s+)(?:laziness|rudeness|carelessness|arrogance|stubbornness|negativity|immaturity|unprofessionalism|selfishness|incompetence|lack\\s+of\\s+(?:${anyOf(traitNouns)}))${end}`,
      ].join('|'),
      'giu',
    ),
)
const factual =
  /(?<![\w'])(?:responsible\s+for|right|clear|new\s+to|able\s+to|on\s+call|(?:quiet|silent)\s+(?:for|when|during|in|until)|late|early|slow\s+to\s+(?:load|start)|take\s+more\s+(?:time|breaks)|cold\s+(?:and\s+wet|water)|(?:sensitive|critical)\s+(?:data|path|issue|patient)|mean\s+(?:that|it|to|by))(?![\w-])/gi

/** F2. A label for the person instead of what they did. */
export const character: Flag = ({ masked, receiver }) => ({
  severity: 2,
  spans: matchesBut(verdict(receiver), factual, masked),
})

const praised = perReceiver(
  (you) =>
    new RegExp(
      `(?<=(?:${you})(?:'re|'ve\\s+been|\\s+(?:are|were|is|was|have\\s+been|has\\s+been))(?:\\s+(?:truly|just|simply))?\\s+)(?:(?:so|such|truly|really|very|absolutely|simply|just|incredibly|such\\s+an?|a|an|the|our|my)\\s+)*(?:${anyOf(praiseLabels)}\\s+)?(?:${anyOf(praiseLabels)}|${anyOf(praiseNouns)})(?!\\s+(?:at\\s+\\w+ing|for\\s+(?:the|our|my)|when|to\\s+[a-z]+\\s+the))${end}|(?<=${you}\\s+(?:are|were|was)\\s+)(?:really|very|so|incredibly|super)\\s+(?:professional|engaged|proactive|committed|motivated|positive|mature|strategic|organi[sz]ed|patient|dedicated|thorough)${end}`,
      'giu',
    ),
)

/** F2b. Kind words about the person, with nothing one could do again. */
export const personPraise: Flag = ({ masked, receiver }, parts) => {
  const spans = matchesBut(praised(receiver), factual, masked)
  const isGrounded = has(parts.situation) && has(parts.behaviour)
  return {
    severity: 1,
    spans: isGrounded
      ? spans.filter(({ start, end: to }) => /^(?:really|very|so|incredibly|super)\s/i.test(masked.slice(start, to)))
      : spans,
  }
}
