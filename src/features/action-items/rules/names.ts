import type { Folded } from './fold.ts'
import { compact, formsOf, handlesOf, noSpaces, type Participant, titleBefore } from './name-forms.ts'

export { type Folded, fold } from './fold.ts'
export type { Participant } from './name-forms.ts'

// Names that are also words of a sentence count as names only when written with a capital.
const alsoWords = new Set(
  `an art bill bo can chase chip dawn dean do drew faith frank gene grace grant guy harmony hope jack joy june kit line mark
  mason mat max may miles nick oh pat penny pierce polly ray rich rob rose rusty sandy si sky so sue sunny to urban will young
  april august summer autumn holly ivy lily olive daisy ruby pearl crystal ram an my you he she it us me i or as is am be
  gail hardy wolf dot bee pip flip rod hank van em ant ned marge lotte`.split(/\s+/),
)

type Known = { ids: Set<string>; isOwn: boolean; onlyCapital: boolean; isInitials: boolean }

export type NameReader = {
  /** The names of the two in the folded text, longest first where they overlap. */
  find: (text: string, folded: Folded) => NameFound[]
  /** Who an @handle belongs to: "@ana", "@ana.silva", "@asilva". */
  ofHandle: (handle: string) => string[]
}
/** Positions in the folded text. More than one id: both have this name. */
export type NameFound = { start: number; end: number; ids: string[] }

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+')
const politeAfter = /(?:-(?:san|sama|sensei|ji)|さん|様|先生|씨|님)$/
const politeBefore = new RegExp(`^${titleBefore}`)

let latest: { key: string; reader: NameReader } | undefined

/** Making one takes a thousand times as long as reading with it, and it is the same two from one key to the next. */
export function nameReader(people: readonly Participant[]): NameReader {
  const key = JSON.stringify(people.map(({ id, name, called }) => [id, name, called]))
  if (latest?.key !== key) latest = { key, reader: makeReader(people) }
  return latest.reader
}

function makeReader(people: readonly Participant[]): NameReader {
  const forms = new Map<string, Known>()
  const handles = new Map<string, { ids: Set<string>; isOwn: boolean }>()
  for (const person of people) {
    for (const { form, isOwn, isInitials } of formsOf(person)) {
      const onlyCapital = alsoWords.has(form) || (form.length <= 2 && !noSpaces.test(form))
      take(forms, form, { ids: new Set([person.id]), isOwn, onlyCapital, isInitials })
    }
    for (const { handle, isOwn } of handlesOf(person)) take(handles, handle, { ids: new Set([person.id]), isOwn })
  }
  const pattern = patternOf([...forms.keys()])
  return {
    find: (text, { folded, at }) =>
      [...folded.matchAll(pattern)].flatMap((match) => {
        const end = match.index + match[0].length
        const bare = match[0].replace(politeBefore, '').replace(politeAfter, '').replace(/\s+/g, ' ')
        const form = forms.get(match[0]) ?? forms.get(bare)
        const written = text.slice(at[match.index], at[end])
        if (!form || (form.onlyCapital && !/^\p{Lu}/u.test(written))) return []
        if (form.isInitials && written !== written.toUpperCase()) return []
        return [{ start: match.index, end, ids: [...form.ids] }]
      }),
    ofHandle: (handle) => [...(handles.get(compact(handle))?.ids ?? [])],
  }
}

/** What is somebody's own name is not the other's short one; what is nobody's own may be either's. */
function take<Form extends { ids: Set<string>; isOwn: boolean; isInitials?: boolean }>(
  known: Map<string, Form>,
  name: string,
  form: Form,
): void {
  const before = known.get(name)
  if (!before || (form.isOwn && !before.isOwn)) known.set(name, form)
  else if (before.isOwn === form.isOwn) {
    for (const id of form.ids) before.ids.add(id)
    if (!form.isInitials) before.isInitials = false
  }
}

const oneOf = (forms: string[]) =>
  forms.length === 0
    ? '(?!)'
    : `(?:${forms
        .toSorted((a, b) => b.length - a.length)
        .map(escaped)
        .join('|')})`

/** Whole names; within letters that know no spaces; and one letter where it does something: "K to share", "K: share". */
function patternOf(forms: string[]): RegExp {
  const unspaced = forms.filter((form) => noSpaces.test(form))
  const letters = forms.filter((form) => form.length === 1 && !noSpaces.test(form))
  const names = forms.filter((form) => form.length > 1 && !noSpaces.test(form))
  const begin = '(?<![\\p{L}\\p{N}_@])'
  return new RegExp(
    [
      `${begin}${titleBefore}${oneOf(names)}(?:-(?:san|sama|sensei|ji))?(?![\\p{L}\\p{N}_]|-\\p{L})`,
      `${oneOf(unspaced)}(?:さん|様|先生|씨|님)?`,
      `${begin}${oneOf(letters)}(?=\\s+(?:to|will|should|can)\\s|\\s*:)`,
    ].join('|'),
    'gu',
  )
}
