import { anyOf } from '../../../coaching/rules/index.ts'
import { verdicts } from '../words/en.ts'
import { judging, mental, past } from '../words/verbs.ts'

const unseen = anyOf([...mental, ...judging])
/** Not followed by a verdict: "was great". */
export const judged = `(?!\\s+(?:[\\w-]+\\s+){0,2}?${anyOf(verdicts)}(?![\\w-]))`
const quality =
  '(?:leadership|initiative|ownership|professionalism|commitment|dedication|enthusiasm|respect|maturity|courage|empathy|attitude|energy|positivity|interest|motivation|passion|hard|above and beyond|across|my (?:time|expectations)|the bar|(?:a )?(?:difference|mess)|excuses|it (?:well|badly|right|wrong)|well|badly|poorly)'
// "You got angry", but not "you turned the angry thread into a call".
const mood = '(?:defensive|emotional|angry|upset|annoyed|better|worse|frustrated|nervous)'
/** Not followed by what no camera records: "showed initiative". */
export const unclear = `(?!\\s+(?:(?:so|very|really|more)\\s+)?${mood}(?![\\w-]))(?!\\s+(?:(?:a|an|the|no|any|much|more|real|really|so|very|strong|a lot of|great|your|some|such)\\s+){0,2}${quality}(?![\\w-]))`
/** The source of a pattern for a verb in the past that tells what could be seen. */
export const observed = `(?!${unseen}(?![\\w-]))(?!looked\\s+(?!at|away|down|up|through|into|over|out|for))(?!had\\s+to\\b)(?!got\\s+(?!the|a|an|up|us|him|her|them|me|in|on|out|to|two|three|\\d|it|back|through|everyone))${past}${judged}${unclear}`
