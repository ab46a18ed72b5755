import type { Feedback } from '../contract.ts'
import { allParts, type PartName, paragraphOf, partsOfShape } from './paragraph.ts'

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

export const isSame = (one: Words, other: Words): boolean =>
  JSON.stringify(wordsOf(one)) === JSON.stringify(wordsOf(other))

const noLinks = { skills: [], waysOfWorking: [] }
const noPath = { pathForward: '', pathAim: null }

/** What its author chose to say. The parts of the other shape, and what belongs to the other kind, stay behind. */
export function chosenOf<Given extends Omit<Words, 'lookAgainOn'>>(words: Given): Given {
  const chosen: readonly PartName[] = partsOfShape[words.shape]
  const others = allParts.filter((part) => !chosen.includes(part)).map((part) => [part, ''])
  return { ...words, ...Object.fromEntries(others), ...(words.kind === 'high-five' ? noPath : noLinks) }
}

/** What a reader sees of a note: the same again is no change. */
export function shownOf(note: Omit<Words, 'lookAgainOn'>) {
  const { skills, waysOfWorking, pathForward, pathAim } = chosenOf(note)
  return { text: paragraphOf(note.shape, note), skills, waysOfWorking, pathForward, pathAim }
}

export const readsTheSame = (one: Omit<Words, 'lookAgainOn'>, other: Omit<Words, 'lookAgainOn'>): boolean =>
  JSON.stringify(shownOf(one)) === JSON.stringify(shownOf(other))
