import type { Feedback } from '../contract.ts'

const keys = [
  'kind',
  'shape',
  'situation',
  'behaviour',
  'impact',
  'facts',
  'feelings',
  'options',
  'request',
  'skills',
  'waysOfWorking',
  'pathForward',
  'pathAim',
  'lookAgainOn',
] as const

/** What its author writes of a note. */
export type Words = Pick<Feedback, (typeof keys)[number]>

export const wordsOf = (note: Words): Words =>
  Object.fromEntries(keys.map((key) => [key, note[key]])) as unknown as Words

export const noWords: Words = {
  kind: 'high-five',
  shape: 'sbi',
  situation: '',
  behaviour: '',
  impact: '',
  facts: '',
  feelings: '',
  options: '',
  request: '',
  skills: [],
  waysOfWorking: [],
  pathForward: '',
  pathAim: null,
  lookAgainOn: null,
}

/** Whether there is anything in it worth keeping: a chosen kind alone is not. */
export const isEmpty = (words: Words): boolean =>
  keys.every((key) => key === 'kind' || key === 'shape' || key === 'lookAgainOn' || (words[key] ?? '').length === 0)
