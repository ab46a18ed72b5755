export type Participant = { id: string; name: string; nicknames?: readonly string[] }

/** Text without case and accents, with the way back: `at[i]` is where the i-th sign of `folded` stood. */
export type Folded = { folded: string; at: number[] }

const letters: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' }

export function fold(text: string): Folded {
  let folded = ''
  const at: number[] = []
  let position = 0
  for (const sign of text) {
    const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '')
    for (const letter of letters[plain] ?? plain) {
      folded += letter
      for (let unit = 0; unit < letter.length; unit += 1) at.push(position)
    }
    position += sign.length
  }
  at.push(text.length)
  return { folded, at }
}

const foldedText = (text: string) =>
  fold(text)
    .folded.replace(/[\u2019\u2018]/g, "'")
    .trim()

// Names that are also words of a sentence count as names only when written with a capital.
const alsoWords = new Set(
  `an art bill bo can chase chip dawn dean do drew faith frank gene grace grant guy harmony hope jack joy june mark
  mason max may miles nick oh pat penny pierce ray rich rob rose rusty sandy sky so sue sunny to urban will young april
  august summer autumn holly ivy lily olive daisy ruby pearl crystal ram an my you he she it us me i or as is am be`.split(
    /\s+/,
  ),
)
const particles = new Set(
  'de da do dos das del della di du la le van von der den ter bin binti ibn al el st y e'.split(' '),
)
// Initials that mean something else at the start of a line.
const notInitials = new Set(
  'ai pr qa hr ok us it ci cd ui ux pm am eod eow eom po ba tl cto ceo id to do in on'.split(' '),
)

type Form = { ids: Set<string>; onlyCapital: boolean; isInitials: boolean }

export type NameReader = {
  /** The names of the two in the folded text, longest first where they overlap. */
  find: (text: string, folded: Folded) => NameFound[]
  /** Who an @handle belongs to: "@ana", "@ana.silva", "@asilva". */
  ofHandle: (handle: string) => string[]
}
/** Positions in the folded text. More than one id: both have this name. */
export type NameFound = { start: number; end: number; ids: string[] }

const noSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+')

export function nameReader(people: readonly Participant[]): NameReader {
  const forms = new Map<string, Form>()
  const handles = new Map<string, Set<string>>()
  for (const person of people) {
    for (const form of formsOf(person)) addForm(forms, form, person.id)
    for (const handle of handlesOf(person)) {
      handles.set(handle, (handles.get(handle) ?? new Set()).add(person.id))
    }
  }
  const byLength = [...forms.keys()].sort((a, b) => b.length - a.length)
  const bounded = byLength.map((form) =>
    noSpaces.test(form)
      ? `${escaped(form)}(?:さん|様|先生|씨|님)?`
      : `(?<![\\p{L}\\p{N}_@])${escaped(form)}(?:-(?:san|sama|sensei|ji))?(?![\\p{L}\\p{N}_]|-\\p{L})`,
  )
  const pattern = bounded.length > 0 ? new RegExp(bounded.join('|'), 'gu') : undefined
  return {
    find: (text, { folded, at }) =>
      pattern === undefined
        ? []
        : [...folded.matchAll(pattern)].flatMap((match) => {
            const end = match.index + match[0].length
            const form =
              forms.get(match[0]) ??
              forms.get(match[0].replace(/(?:-(?:san|sama|sensei|ji)|さん|様|先生|씨|님)$/, '').replace(/\s+/g, ' '))
            const written = text.slice(at[match.index], at[end])
            if (!form || (form.onlyCapital && !/^\p{Lu}/u.test(written))) return []
            if (form.isInitials && written !== written.toUpperCase()) return []
            return [{ start: match.index, end, ids: [...form.ids] }]
          }),
    ofHandle: (handle) => [...(handles.get(compact(handle)) ?? [])],
  }
}

const compact = (handle: string) => foldedText(handle).replace(/[^\p{L}\p{N}]/gu, '')

function addForm(forms: Map<string, Form>, { form, isInitials }: { form: string; isInitials: boolean }, id: string) {
  const known = forms.get(form)
  if (known) {
    known.ids.add(id)
    known.isInitials &&= isInitials
  } else {
    const onlyCapital = alsoWords.has(form) || (form.length <= 2 && !noSpaces.test(form))
    forms.set(form, { ids: new Set([id]), onlyCapital, isInitials })
  }
}

const tokensOf = (name: string) =>
  foldedText(name)
    .split(/[\s,]+/)
    .filter((token) => token && !/^\p{P}+$/u.test(token))

function formsOf({ name, nicknames = [] }: Participant): { form: string; isInitials: boolean }[] {
  const tokens = tokensOf(name)
  const said = tokens.filter((token) => !particles.has(token) && token.replace(/\./g, '').length > 1)
  const first = tokens[0]
  const last = tokens.length > 1 ? tokens.at(-1) : undefined
  const initials = tokens.filter((token) => !particles.has(token)).map((token) => token[0]!)
  const plainForms = [
    ...tokens.map((_, count) => tokens.slice(0, count + 1).join(' ')).slice(1),
    tokens.join(' '),
    ...said,
    ...nicknames.map(foldedText),
    ...(first && last ? [`${first} ${last}`, `${first} ${last[0]}.`, `${first} ${last[0]}`] : []),
    ...said.flatMap((token) => (token.includes('-') ? [token.replace(/-/g, ' ')] : [])),
    ...(noSpaces.test(name) ? cjkParts(foldedText(name)) : []),
  ].filter((form) => form.length > 0)
  const shortForms = [initials.join(''), `${initials[0] ?? ''}${initials.at(-1) ?? ''}`].filter(
    (form) => form.length > 1 && !notInitials.has(form) && !plainForms.includes(form),
  )
  return [
    ...plainForms.map((form) => ({ form, isInitials: false })),
    ...shortForms.map((form) => ({ form, isInitials: true })),
  ]
}

/** "田中太郎" is called 田中: with no space to split at, the first two signs are taken for the family name. */
const cjkParts = (name: string) => (/\s/.test(name) || [...name].length < 3 ? [] : [[...name].slice(0, 2).join('')])

function handlesOf({ name, nicknames = [] }: Participant): string[] {
  const tokens = tokensOf(name).map(compact)
  const first = tokens[0] ?? ''
  const last = tokens.length > 1 ? tokens.at(-1)! : ''
  const handles = [
    tokens.join(''),
    first,
    last,
    first + last,
    first + (last[0] ?? ''),
    (first[0] ?? '') + last,
    (first[0] ?? '') + (last[0] ?? ''),
    ...nicknames.map(compact),
  ]
  return handles.filter((handle) => handle.length > 1)
}
