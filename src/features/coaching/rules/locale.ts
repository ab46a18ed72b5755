/** Word lists exist for English. For any other language a coach shows its structure and stays silent. */
export function hasWordLists(locale: string | undefined): boolean {
  return locale === undefined || /^en(?:$|[-_])/i.test(locale)
}
