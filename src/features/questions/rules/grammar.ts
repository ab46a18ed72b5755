import { anyOf } from '../../coaching/rules/index.ts'
import * as words from './words/en.ts'

// Sources of patterns, to be put together: every one begins and ends at a word, a space stands for any run
// of spaces, and n't also for nt.

export const questionWord = `${anyOf(words.questionWords)}(?:'(?:s|re|d|ll|ve)|s|re)?(?![\\w'])`
export const auxiliary = `${anyOf(words.auxiliaries)}(?![\\w'])`
export const negative = `${anyOf(words.negativeAuxiliaries)}(?![\\w'])`
export const pronoun = `${anyOf(words.pronouns)}\\b`
export const you = `(?:you(?: guys| all)?|u|ya|y'all)\\b`
export const subject = `${anyOf([...words.pronouns, ...words.determiners, ...words.indefinites])}\\b`

export const pattern = (source: string, flags = 'i') =>
  new RegExp(source.replace(/ /g, '\\s+').replaceAll("n't", "n'?t"), flags)
export const startsWith = (source: string) => pattern(`^(?:${source})`)
export const contains = (source: string) => pattern(`(?<![\\w'])(?:${source})`)
export const whole = (source: string) => pattern(`^(?:${source})$`)
