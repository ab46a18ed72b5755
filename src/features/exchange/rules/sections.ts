/** Sections that have a name of their own; the others are named after the person they belong to, and need none. */
const titles: Record<string, string> = { growth: 'Growth', feedback: 'Feedback' }
const ownSections = new Set(['theirs', 'lead'])

/** What a section is called in an export; empty for those named after a person. */
export function sectionTitle(key: string): string {
  return ownSections.has(key) ? '' : (titles[key] ?? key)
}

/** Where an imported point belongs: the section of that name, else that of whoever brought it. */
export function sectionKey(title: string, isLeads: boolean): string {
  const wanted = title.trim().toLowerCase()
  if (wanted === '') return isLeads ? 'lead' : 'theirs'
  return Object.entries(titles).find(([, name]) => name.toLowerCase() === wanted)?.[0] ?? title.trim()
}
