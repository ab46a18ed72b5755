import { titles } from '../../people/rules/names.ts'
import { foldedText } from './fold.ts'
import { shortNames } from './words/short-names.ts'

export type Participant = {
  id: string
  name: string
  /** What people call them, when it is not their first name. */
  called?: string
}

/** One way to write somebody. */
export type NameForm = {
  form: string
  /** Their own name or what they are called; anything else gives way to it: "Sam" is Sam before it is Samantha. */
  isOwn: boolean
  /** Capitals only. */
  isInitials: boolean
}

const particles = new Set(
  'de da do dos das del della di du la le van von der den ter bin binti ibn al el st y e'.split(' '),
)
// Initials that mean something else at the start of a line.
const notInitials = new Set(
  'a i ai pr qa hr ok us it ci cd ui ux pm am eod eow eom po ba tl cto ceo id to do in on'.split(' '),
)
const foldedTitles = titles.map(foldedText)
/** "Dr" in "Dr Reyes". */
export const titleBefore = `(?:(?:${foldedTitles.join('|')})\\.?\\s+)?`

/** No spaces between its words: a name may stand inside a run of letters. */
export const noSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u

const aside = /[("“«]([^)"”»]+)[)"”»]/gu
const isTitle = (token: string) => foldedTitles.includes(token.replace(/\./g, ''))

const tokensOf = (name: string) =>
  foldedText(name)
    .split(/[\s,]+/)
    .filter((token) => token && !/^\p{P}+$/u.test(token) && !isTitle(token))

let others: Map<string, string[]> | undefined

/** What else somebody of this given name may be called. The list is folded once, when a name is first looked for. */
function shortFormsOf(name: string): readonly string[] {
  if (!others) {
    others = new Map()
    for (const line of shortNames) {
      const [given, short] = line.split(': ').map((names) => foldedText(names).split(' ')) as [string[], string[]]
      for (const one of given) others.set(one, [...(others.get(one) ?? []), ...given, ...short])
      for (const one of short) others.set(one, [...(others.get(one) ?? []), ...given])
    }
  }
  return (others.get(name) ?? []).filter((other) => other !== name)
}

/** Umlauts and their like as they are typed without them: "Jürgen" is "Juergen" as well as "Jurgen". */
const spelledOut: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }
const spellOut = (name: string) => name.toLowerCase().replace(/[äöüøå]/g, (letter) => spelledOut[letter]!)

/** All of a name spelled out, or its first word alone, or only what follows it. */
function spelledOutForms(name: string): string[] {
  const [first = '', ...rest] = name.normalize('NFC').trim().split(/\s+/)
  const last = rest.join(' ')
  const spellings = [`${spellOut(first)} ${spellOut(last)}`, `${spellOut(first)} ${last}`, `${first} ${spellOut(last)}`]
  return spellings.flatMap((spelling) => ownForms(tokensOf(spelling)))
}

/** "田中太郎" is called 田中: with no space to split at, the first two signs are taken for the family name. */
const familyName = (name: string) =>
  !noSpaces.test(name) || /\s/.test(name) || [...name].length < 3 ? [] : [[...foldedText(name)].slice(0, 2).join('')]

export function formsOf({ name, called = '' }: Participant): NameForm[] {
  const asides = [...name.matchAll(aside)].map(([, inside]) => inside!)
  const plain = name.replace(aside, ' ')
  const tokens = tokensOf(plain)
  const own = [...ownForms(tokens), ...familyName(plain), ...[called, ...asides].map(foldedText)]
  const others = [...looseForms(tokens), ...spelledOutForms(plain)]
  const initials = initialsOf(tokens).filter((form) => !notInitials.has(form) && !own.includes(form))
  const forms = [
    ...own.map((form) => ({ form, isOwn: true, isInitials: false })),
    ...others.map((form) => ({ form, isOwn: false, isInitials: false })),
    ...initials.map((form) => ({ form, isOwn: false, isInitials: true })),
  ]
  return forms.filter(({ form }) => form.length > 0)
}

/** "Ana", "Beltrán", "Ana Beltrán", "Ana B.", and of "Jean-Luc" also "jean luc". */
function ownForms(tokens: string[]): string[] {
  const said = tokens.filter((token) => !particles.has(token) && token.replace(/\./g, '').length > 1)
  const [first] = tokens
  return [
    ...tokens.map((_, count) => tokens.slice(0, count + 1).join(' ')).slice(1),
    ...said,
    ...(first === undefined ? [] : [first, ...withLastName(first, tokens)]),
    ...said.flatMap((token) => (token.includes('-') ? [token.replace(/-/g, ' ')] : [])),
  ]
}

/** "Kate", "Kate O.", "Jean" for Jean-Luc. */
function looseForms(tokens: string[]): string[] {
  const [first = ''] = tokens
  const short = [...shortFormsOf(first), ...(first.includes('-') ? [first.split('-')[0]!] : [])]
  return short.flatMap((name) => [name, ...withLastName(name, tokens)])
}

function withLastName(first: string, tokens: string[]): string[] {
  const last = tokens.length > 1 ? tokens.at(-1) : undefined
  return last ? [`${first} ${last}`, `${first} ${last[0]}.`, `${first} ${last[0]}`] : []
}

/** "JLPD", "JP", "JL", "J" for Jean-Luc Picard-Dubois. */
function initialsOf(tokens: string[]): string[] {
  const named = tokens.filter((token) => !particles.has(token))
  const letters = (token: string) => token.split('-').map((part) => part[0] ?? '')
  const [first = '', ...rest] = named
  const last = rest.at(-1)?.[0] ?? ''
  const forms = [
    named.map((token) => token[0]).join(''),
    named.flatMap(letters).join(''),
    letters(first).join(''),
    letters(first).join('') + last,
    (first[0] ?? '') + last,
    first[0] ?? '',
  ]
  return [...new Set(forms)].filter((form) => /^\p{L}+$/u.test(form) && !noSpaces.test(form))
}

/** "@ana", "@ana.silva", "@asilva", "@as", "@liz". */
export function handlesOf({ name, called = '' }: Participant): { handle: string; isOwn: boolean }[] {
  const tokens = tokensOf(name.replace(aside, ' ')).map(compact)
  const [first = ''] = tokens
  const last = tokens.length > 1 ? tokens.at(-1)! : ''
  const own = [
    tokens.join(''),
    first,
    last,
    first + last,
    first + (last[0] ?? ''),
    (first[0] ?? '') + last,
    (first[0] ?? '') + (last[0] ?? ''),
    compact(called),
  ]
  const short = shortFormsOf(first).flatMap((other) => [other, other + last, other + (last[0] ?? '')])
  const handles = [
    ...own.map((handle) => ({ handle, isOwn: true })),
    ...short.map((handle) => ({ handle: compact(handle), isOwn: false })),
  ]
  return handles.filter(({ handle }) => handle.length > 1)
}

/** A handle without its dots and dashes. */
export const compact = (handle: string) => foldedText(handle).replace(/[^\p{L}\p{N}]/gu, '')
