import { anyOf } from '../../../coaching/rules/index.ts'
import { type Note, perReceiver, type Span } from '../note.ts'
import { between } from '../words/verbs.ts'
import { blamingDeeds, blamingOnPeople, doings, judgingAdverbs, praisingDeeds } from '../words/verdicts.ts'

const end = '(?![\\w-])'
const adverbs = anyOf(judgingAdverbs)
const loudly =
  'really|totally|completely|absolutely|just|simply|truly|definitely|certainly|seriously|kind\\s+of|sort\\s+of|often|publicly|openly'
// The same clause still: no other doer, no purpose, no time clause in between.
const object = "(?:\\s+(?!(?:until|till|so|that|which|who|because|when|while|if|and|but|or)\\b)[\\p{L}\\p{N}_'&-]+)"
const idiom =
  'treated\\s+(?:[\\w]+\\s+){1,3}?like|threw\\s+(?:\\w+\\s+){1,2}under|dropped\\s+the\\s+ball(?!\\s+(?!on|in|at|with|for|when|and|again|last|yesterday|today|this|twice|during|because)\\w)'

const patternsFor = perReceiver((you) => {
  const subject = `${you}(?:'ve|'d|\\s+(?:${loudly})|${between}){0,3}\\s+`
  return {
    judged: new RegExp(
      [
        `(?<=${subject})(?:${anyOf([...blamingDeeds, ...praisingDeeds])}${end}|let\\s+(?:[\\w']+\\s+){1,3}down${end}|${idiom})`,
        `${adverbs}${end}(?<=${subject}${anyOf(doings)}${object}{0,7}\\s+${adverbs})`,
        `(?<=${subject})${adverbs}\\s+${anyOf(doings)}${end}`,
      ].join('|'),
      'giu',
    ),
    onPeople: new RegExp(`(?<=${subject})${anyOf(blamingOnPeople)}${end}`, 'giu'),
  }
})

// A name is known by its capital: this one must not forget about case.
const somebody =
  /^\s+(?:me|us|him|her|them|everyone|everybody|people|others|each\s+other|\p{Lu}[\p{L}'-]+|(?:the|a|an|our|my|your|one|two|his|her|their)\s+(?:[\w-]+\s+)?(?:team|clients?|customers?|guests?|vendors?|suppliers?|trainees?|students?|pupils?|colleagues?|interns?|nurses?|patients?|parents?|boss|manager|candidates?|group|others|audience|waiters?|class|drivers?|speakers?))(?![\p{L}\p{N}])/u

/** "You told us that you had messed it up": their own word, or nobody's yet. */
const reported =
  /(?<![\w'])(?:said|told|wrote|admitted|explained|mentioned|owned\s+up|apologised|apologized|if|unless|whether|afraid|worried)\b[^.!?\n]{0,40}$/i

/** Where what was done is judged and not told, by its verb or by its adverb. */
export function judgements({ masked, receiver }: Note): Span[] {
  const { judged, onPeople } = patternsFor(receiver)
  const attacks = [...masked.matchAll(onPeople)].filter(({ 0: words, index }) =>
    somebody.test(masked.slice(index + words.length, index + words.length + 60)),
  )
  return [...masked.matchAll(judged), ...attacks]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter(({ start }) => !reported.test(masked.slice(Math.max(0, start - 80), start)))
    .sort((a, b) => a.start - b.start)
}
