import { perReceiver } from '../note.ts'
import { type Flag, has, matchesBut } from './flag.ts'

const sure = '(?:clearly|obviously|evidently|plainly|just|only|simply|really|deliberately|surely)'
const read = perReceiver(
  (you) =>
    new RegExp(
      [
        `${you}(?:\\s+(?:still|really|just|simply|clearly|obviously|also))*\\s+(?:don't|didn't|do\\s+not|did\\s+not|doesn't|does\\s+not|never)(?:\\s+(?:even|really|actually|seem\\s+to|ever))*\\s+(?:care|want|respect|bother|try|like|value|appreciate|listen|think(?!\\s+(?:the|that|it|this|we|i|there|our|so)\\b)|take\\s+\\w+\\s+seriously)`,
        `${you}(?:\\s+${sure})+\\s+(?:want|wanted|think|thought|hate|hated|enjoy|enjoyed|felt|feel|need|needed|tried|love|like|don't|didn't|have|had)`,
        `${you}\\s+(?:think|want|hate|believe|despise|resent|enjoy|love)(?:s)?\\s+(?:you(?:'re|\\s+are)|to\\s+(?:be|show|control|win|make\\s+me|get|annoy|hurt|look|provoke)|everyone|me\\s+to|us\\s+to|attention)`,
        `${you}(?:'re|\\s+(?:are|were|is|was|seem|seemed|look|looked))\\s+(?:so\\s+|very\\s+)?(?:clearly|obviously|evidently|plainly)\\s+\\w+`,
        `${you}\\s+(?:were|are|was|is)\\s+(?:just\\s+|only\\s+|clearly\\s+)*trying\\s+to`,
        `because\\s+${you}\\s+(?:want|wanted|don't|didn't|do\\s+not|did\\s+not|think|thought|felt|hate|like|feel|are\\s+afraid|were\\s+afraid|can't\\s+be\\s+bothered)`,
        `(?:have|had|has|got|with)\\s+(?:a|an|such\\s+a|that)\\s+(?:very\\s+|really\\s+)?(?:bad|poor|negative|terrible|wrong)\\s+attitude`,
        `(?<![\\w'])your\\s+(?:(?:bad|poor|negative|whole|general|real|hidden|own|current)\\s+)?(?:attitude|agenda|ego|motives?)`,
        `${you}\\s+did\\s+(?:it|that|this)\\s+(?:just\\s+|only\\s+)?(?:to|on\\s+purpose|deliberately|intentionally|out\\s+of)`,
        `(?:in\\s+order\\s+)?to\\s+(?:get\\s+back\\s+at|make\\s+(?:me|us|him|her)\\s+look|punish|embarrass|humiliate|provoke|show\\s+off|spite)`,
        `(?:they|people)\\s+probably\\s+think`,
        `on\\s+purpose|deliberately|intentionally`,
      ]
        .map((source) => `(?:${source})(?![\\w-])`)
        .join('|'),
      'giu',
    ),
)
const told = perReceiver(
  (you) =>
    new RegExp(
      `(?<![\\w'])(?:(?:if|when|whenever|unless|whether|did|do|does|would|what|sure|hope|as)\\s+${you}\\s+[^.!?\\n]{0,24}|(?:said|told\\s+\\w+|wrote|mentioned|explained|asked)\\s+(?:that\\s+)?${you}[^.!?\\n]{0,30}|${you}\\s+(?:said|told\\s+\\w+|wrote|mentioned|explained)[^.!?\\n]{0,40}|sure\\s+you\\s+didn't\\s+mean|help\\s+me\\s+understand[^.!?\\n]*|what\\s+(?:were|was)\\s+${you}[^.!?\\n]*)`,
      'giu',
    ),
)
const positive = /\bpositive\s+attitude\b|\byour\s+(?:great|good|calm|can-do)\s+attitude\b/gi

/** F3. Intentions and thoughts of the other, told as facts. */
export const mindReading: Flag = ({ masked, receiver, kind }) => ({
  severity: kind === 'high-five' ? 1 : 2,
  spans: matchesBut(read(receiver), told(receiver), masked).filter(
    ({ start, end }) => !(kind === 'high-five' && /attitude/i.test(masked.slice(start, end))) && !positive.test(masked),
  ),
})

const somebody =
  '(?:people|others|some|everyone|everybody|many|several|colleagues|folks|other\\s+\\w+|(?:some|several|many|a\\s+few|a\\s+couple|a\\s+lot|most)\\s+(?:of\\s+(?:us|them|the\\s+\\w+)|people|colleagues|others|team\\s?mates|members|folks)|the\\s+(?:whole\\s+)?(?:team|others|office|ward|department)|team\\s+members)'
const hearsaySource = perReceiver(
  (you) =>
    new RegExp(
      [
        `${somebody}(?:\\s+(?:have|has|are|is|also|often|all|always|already|keep|been|who|here|may|might))*\\s+(?:say|says|saying|said|think|thinks|feel|feels|complain|complains|complained|complaining|mention|mentions|mentioned|find|finds|tell\\s+me|tells\\s+me|told\\s+me|noticed\\s+that\\s+you|believe|talk|talking)(?!\\s+(?:heard|safe|thank|goodbye|hello|nothing|yes|no\\b|free))`,
        `i(?:'ve|\\s+have|'m)?\\s+(?:just\\s+|also\\s+|often\\s+|been\\s+)*(?:heard|hearing|hear)\\s+(?:that\\b|from\\s+(?:others|people|some|several|many|a\\s+few|colleagues|the\\s+team)|about\\s+you|things|complaints|rumou?rs|${you}(?:'re|'ve|\\s+(?:are|were|have|had|don't|didn't|aren't|always|never|might|may)))`,
        `i(?:\\s+was|'ve\\s+been|\\s+have\\s+been|'m|\\s+am)\\s+told`,
        `apparently|rumou?rs?\\s+(?:is|has|say)|word\\s+(?:is|has\\s+it)|it(?:'s|\\s+has)\\s+been\\s+(?:said|mentioned|brought\\s+to\\s+my\\s+attention)|there(?:'s|\\s+is|\\s+has|\\s+have|\\s+were|\\s+was|'ve)\\s+(?:been\\s+)?(?:some\\s+|a\\s+lot\\s+of\\s+)?(?:talk|complaints|rumou?rs|comments|concerns)`,
      ]
        .map((source) => `(?<![\\w'-])(?:${source})(?![\\w-])`)
        .join('|'),
      'giu',
    ),
)
const firstHand = /\b(?:survey|questionnaire|form|helped|saved|unblocked|asked me to (?:tell|thank))\b/i

/** F4. Second-hand: "people say", "I was told". */
export const hearsay: Flag = ({ masked, receiver, kind }, parts) => ({
  severity: kind === 'watch-out' && !has(parts.behaviour) ? 2 : 1,
  spans: matchesBut(hearsaySource(receiver), /made\s+(?:everyone|everybody|people|others)\s+feel/gi, masked).filter(
    ({ start }) => !firstHand.test(masked.slice(start).split(/[.!?\n]/, 1)[0]!),
  ),
})
