import type { Topic } from '../questions/rules/topics.ts'
import type { Section } from './contract.ts'

/** The member's sections never come after the lead's: whoever makes a template, theirs come first. */
export function memberFirst<S extends Pick<Section, 'whose'>>(sections: readonly S[]): S[] {
  const leads = sections.findIndex(({ whose }) => whose === 'lead')
  if (leads === -1) return [...sections]
  const late = sections.slice(leads).filter(({ whose }) => whose === 'member')
  return [...sections.slice(0, leads), ...late, ...sections.slice(leads).filter(({ whose }) => whose !== 'member')]
}

/** Minutes of all sections together; those "if time is left" count nothing. */
export const minutesOf = (sections: readonly Pick<Section, 'minutes'>[]): number =>
  sections.reduce((sum, { minutes }) => sum + minutes, 0)

export type SectionTopics = ReadonlyMap<string, Topic>

/** The sections of a template that are always about the same topic. */
export const topicsOf = (sections: readonly Pick<Section, 'key' | 'topic'>[]): SectionTopics =>
  new Map(sections.flatMap(({ key, topic }) => (topic ? [[key, topic] as const] : [])))
