/** Written before a name, and no part of what somebody is called. */
export const titles = 'dr prof professor mr mrs ms miss mx sir dame rev fr herr frau señor señora'.split(' ')

const isTitle = (word: string) => titles.includes(word.replace(/\.$/, '').toLowerCase())

/** What somebody is called in a sentence: as they wish to be, else by their first name. */
export function firstName({ name, called }: { name: string; called?: string }): string {
  if (called) return called
  const words = name.trim().split(/\s+/)
  return words.find((word) => !isTitle(word)) ?? words[0]!
}
