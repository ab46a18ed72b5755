import { anyOf } from '../../../coaching/rules/index.ts'
import { isInside, matchesOf } from '../note.ts'
import { traitNouns, traits } from '../words/en.ts'
import { efforts, kinderWords, roles, wishedNouns, wishedTraits } from '../words/wishes.ts'
import type { Flag } from './flag.ts'

const trait = `(?:[a-z]+ly\\s+)?${anyOf([...traits, ...wishedTraits])}`
const noun = anyOf([...traitNouns, ...wishedNouns])
const bit = '(?:(?:a\\s+(?:bit|little|lot)|much|even|far)\\s+)?'

const unseen = new RegExp(
  `(?<![\\w'-])(?:${[
    `(?<!\\bwe(?:\\s+\\w+)?\\s+)(?:be|become|being)\\s+${bit}(?:more|less|so)\\s+(?:of\\s+an?\\s+)?(?:${trait}|${anyOf(roles)})`,
    `(?<!\\bwe(?:\\s+\\w+)?\\s+)(?:be|become)\\s+${bit}${anyOf(kinderWords)}`,
    `(?:be|become)\\s+an?\\s+(?:better|good|real|true)\\s+${anyOf(roles)}`,
    `(?:have|show|take|bring|put\\s+in|make|develop|demonstrate|display|give)\\s+(?:${bit}(?:more|some|better|less|greater|enough)\\s+(?:of\\s+an?\\s+)?|an?\\s+(?:(?:better|good|positive|real|more\\s+[a-z]+)\\s+)?)${noun}`,
    anyOf(efforts),
  ].join('|')})(?![\\w-])`,
  'gi',
)

/** F15. What is asked for is a trait or an effort: nobody will know whether it was done. */
export const unobservable: Flag = ({ masked, sentences }, { request }) => ({
  severity: 2,
  spans: matchesOf(unseen, masked).filter((span) =>
    sentences.some((sentence) => isInside(span, [sentence]) && request.some((asked) => isInside(asked, [sentence]))),
  ),
})
