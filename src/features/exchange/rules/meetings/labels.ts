import { fold, type NameReader, nameReader, type Participant } from '../../../action-items/rules/names.ts'
import { letters } from '../text/letters.ts'

/** What a heading says about the lines beneath it. */
export type Label =
  | { kind: 'author'; personId: string }
  | { kind: 'action-items'; personId: string | null }
  | { kind: 'agenda' | 'notes' | 'summary' }

export type LabelReader = (text: string) => Label | null

const actionItems =
  /^(?:(?:my|our|new|old|open|key|agreed|your|previous|outstanding|pending|last (?:time|week|meeting)'?s?|carried over) ){0,2}(?:action items?|actions?(?: points?)?|ais|next (?:steps|actions)|to-?\s?do'?s?|to do list|todo list|tasks?|follow[- ]?ups?|commitments|promises|homework|takeaways and actions|who does what(?: by when)?|aufgaben|nachste schritte|massnahmen|prochaines etapes|taches|tareas|proximos pasos|acciones|proximos passos|tarefas|acoes|azioni|prossimi passi|actiepunten)(?: (?:from|since|until|by|agreed|carried over) .{1,40})?$/
const agenda =
  /^(?:agenda(?: items?| points?)?|topics?|(?:talking|discussion) (?:points|topics)|(?:things |topics |items )?to (?:discuss|cover|talk about)|themen|tagesordnung|ordre du jour|sujets|temas|orden del dia|pauta|ordine del giorno|onderwerpen)$/
const notes =
  /^(?:(?:general |other |shared |raw )?notes?|discussion(?: notes)?|meeting notes|minutes|notes (?:from|of) (?:the )?(?:meeting|discussion|call)|notizen|protokoll|notas|appunti|notities|compte rendu)$/
const summary = /^(?:summary|recap|tl;?dr|in short|zusammenfassung|resume|resumen|resumo|riassunto|samenvatting)$/

const ofAPerson =
  "(?:'s?)? (?:topics?|(?:talking |agenda )?points?|agenda(?: items)?|items?|updates?|list|questions?|side|section|turn|thoughts|notes|themen|punkte)"
const mine = new RegExp(`^(?:mine|(?:from )?me|my${ofAPerson.replace("(?:'s?)?", '')})$`)
const theirs = new RegExp(`^(?:theirs|(?:from )?(?:them|you)|(?:their|your)${ofAPerson.replace("(?:'s?)?", '')})$`)

const longestLabel = 90
const mostWords = 9

interface LabelContext {
  people: readonly Participant[]
  writerId: string
}

/** Reads "Action items", "Tomás:", "Priya's topics", "Next steps (Priya)". */
export function labelReader({ people, writerId }: LabelContext): LabelReader {
  const names = nameReader(people)
  const otherId = people.find(({ id }) => id !== writerId)?.id
  return (heading) => {
    if (heading.length > longestLabel || heading.split(' ', mostWords + 1).length > mostWords) return null
    const text = letters(heading.replace(/^[^\p{L}\p{N}@]+|[^\p{L}\p{N}).']+$/gu, ''))
    if (text === '') return null
    if (actionItems.test(text)) return { kind: 'action-items', personId: null }
    if (agenda.test(text)) return { kind: 'agenda' }
    if (notes.test(text)) return { kind: 'notes' }
    if (summary.test(text)) return { kind: 'summary' }
    if (mine.test(text)) return { kind: 'author', personId: writerId }
    if (theirs.test(text) && otherId) return { kind: 'author', personId: otherId }
    return withName(heading, names, people)
  }
}

function withName(heading: string, names: NameReader, people: readonly Participant[]): Label | null {
  const said = heading.replace(/[\s:.]+$/, '').replace(/[\u2018\u2019]/g, "'")
  const folded = fold(said)
  const found = names.find(said, folded)
  const [name] = found
  if (!name || found.length > 1 || name.ids.length > 1) return initial(said, people)
  const before = letters(folded.folded.slice(0, name.start)).replace(/^@|^\P{L}+$/u, '')
  const after = letters(folded.folded.slice(name.end)).replace(/^[^\p{L}']+|[^\p{L}]+$/gu, '')
  const personId = name.ids[0]!
  if (
    actionItems.test(after.replace(/^'s? /, '')) ||
    actionItems.test(before.replace(/[^\p{L}]*(?:for|of)?[^\p{L}]*$/u, ''))
  )
    return { kind: 'action-items', personId: personId }
  const isOnlyTheName = (before === '' || before === 'from' || before === '@') && after === ''
  if (isOnlyTheName) return { kind: 'author', personId }
  return before === '' && new RegExp(`^${ofAPerson}$`).test(folded.folded.slice(name.end).replace(/[^\p{L}]+$/u, ''))
    ? { kind: 'author', personId }
    : null
}

/** "T:" where only one of the two is a T. */
function initial(said: string, people: readonly Participant[]): Label | null {
  if (!/^\p{Lu}$/u.test(said)) return null
  const found = people.filter(({ name }) => letters(name).startsWith(letters(said)))
  return found.length === 1 ? { kind: 'author', personId: found[0]!.id } : null
}
