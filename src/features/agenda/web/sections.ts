import type { MeetingPage } from '../../meetings/contract.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { Section } from '../../templates/contract.ts'
import type { TalkingPoint } from '../contract.ts'

export interface SectionOnPage extends Section {
  points: TalkingPoint[]
}

/** Points whose section the template does not have stand under this one. */
export const OTHER = 'other'

/** The sections of a page in the template's order with their points; what fits none comes last. */
export function sectionsOf({ sections, points }: Pick<MeetingPage, 'sections' | 'points'>): SectionOnPage[] {
  const known = new Set(sections.map(({ key }) => key))
  const rest = points.filter(({ section }) => !known.has(section))
  const listed: SectionOnPage[] = sections.map((section) => ({
    ...section,
    points: points.filter((point) => point.section === section.key),
  }))
  return rest.length === 0
    ? listed
    : [
        ...listed,
        { key: OTHER, title: '', minutes: 0, whose: 'both' as const, score: false, questions: [], points: rest },
      ]
}

/** The points of a page in the order they are read: section by section. */
export function inReadingOrder(page: Pick<MeetingPage, 'sections' | 'points'>): TalkingPoint[] {
  return sectionsOf(page).flatMap(({ points }) => points)
}

/** Where the reader's own points go when they say nothing else: the section that is theirs. */
export function ownSection({ sections, pair }: Pick<MeetingPage, 'sections' | 'pair'>): string {
  return (sections.find(({ whose }) => whose === pair.me) ?? sections[0])?.key ?? OTHER
}

/** Whose a section is, from the reader's side. */
export function sectionWhose(section: Section, pair: MeetingPage['pair']): 'you' | 'them' | 'nobody' {
  if (section.whose === 'both') return 'nobody'
  return section.whose === pair.me ? 'you' : 'them'
}

/** What the question coach should know of the two who talk. Where nobody leads, neither asks as a member. */
export function askedBetween({ lead, member, kind, me }: MeetingPage['pair']) {
  return { names: [lead, member].map(firstName), me: kind === 'peer' ? undefined : me }
}

export function firstNameOfOther(pair: MeetingPage['pair']): string {
  return firstName(otherOf(pair))
}
