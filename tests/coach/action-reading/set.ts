import { type ParseContext, parseActionItem } from '../../../src/features/action-items/rules/parse.ts'
import type { CoachSet } from '../measure.ts'

/** Tuesday 13 October 2026, the next 1:1 two weeks on; the first of the two writes. */
const when = { today: '2026-10-13', nextMeetingOn: '2026-10-27', locale: 'en-GB' }
const casts: Record<string, Partial<ParseContext>> = {
  usual: {
    people: [
      { id: 'jm', name: 'Jean-Marc Dubreuil' },
      { id: 'liz', name: 'Elizabeth Okoro' },
    ],
  },
  called: {
    people: [
      { id: 'lena', name: 'Magdalena Wójcik', called: 'Lena' },
      { id: 'raf', name: 'Dr. Rafael Quint' },
    ],
  },
  american: {
    people: [
      { id: 'theo', name: 'Theodore Blake' },
      { id: 'sam', name: 'Samantha Ruiz' },
    ],
    locale: 'en-US',
  },
  northern: {
    people: [
      { id: 'jorg', name: 'Jörg Schröder' },
      { id: 'ase', name: 'Åse Bjørnsen' },
    ],
  },
  alike: {
    people: [
      { id: 'alexandra', name: 'Alexandra Winter' },
      { id: 'alexander', name: 'Alexander Roth' },
    ],
  },
}

type Part = 'owner' | 'due' | 'text'
/** What a careful reader takes a sentence for; a part left out is not judged. */
type Reads = Partial<Record<Part, string>>

function read(sentence: string, cast: string): Record<Part, string> {
  const people = casts[cast]!.people!
  const { owner, due, text } = parseActionItem(sentence, {
    ...when,
    people,
    writerId: people[0]!.id,
    ...casts[cast],
  })
  return {
    owner: owner.kind === 'person' ? owner.id : owner.kind,
    due: due.kind === 'date' ? due.on : due.kind === 'ask' && due.isEvent ? 'event' : due.kind,
    text,
  }
}

/** Every text is one that should be read as it says; a part read differently counts as a false alarm of that part. */
export default {
  name: 'action reading',
  entry: 'src/features/action-items/rules/parse.ts',
  rules: ['owner', 'due', 'text'],
  run: (sentence, { reads = {}, cast = 'usual' }) => {
    const taken = read(sentence, String(cast))
    return Object.entries(reads as Reads).flatMap(([part, meant]) =>
      taken[part as Part] === meant
        ? []
        : [{ rule: part, severity: 2 as const, start: 0, end: sentence.length, message: taken[part as Part] }],
    )
  },
  bar: { falseAlarms: 0.05, milliseconds: 2, kilobytes: 40 },
} satisfies CoachSet
