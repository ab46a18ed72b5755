import { anyOf } from '../../coaching/rules/index.ts'
import * as words from './words/en.ts'

// Sources of patterns, to be put together: every one begins and ends at a word, and a space stands for any run of spaces.

export const questionWord = `${anyOf(words.questionWords)}(?:'(?:s|re|d|ll|ve)|s|re)?(?![\\w'])`
export const auxiliary = `${anyOf(words.auxiliaries)}(?![\\w'])`
export const negative = `${anyOf(words.negativeAuxiliaries)}(?![\\w'])`
export const pronoun = `${anyOf(words.pronouns)}(?![\\w])`
export const you = `(?:you(?: guys| all)?|u|ya|y'all)(?![\\w])`
export const subject = `${anyOf([...words.pronouns, ...words.determiners, ...words.indefinites])}(?![\\w])`

/** Compiles a source in which a space stands for any run of spaces. */
export const pattern = (source: string, flags = 'i') => new RegExp(source.replace(/ /g, '\\s+'), flags)
export const startsWith = (source: string) => pattern(`^(?:${source})`)
export const contains = (source: string) => pattern(`(?<![\\w'])(?:${source})`)
export const whole = (source: string) => pattern(`^(?:${source})$`)
