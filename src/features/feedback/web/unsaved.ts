import type { Words } from '../rules/words-of.ts'

const PREFIX = 'rapport.feedback.'

/** What is typed and not saved yet stays in this browser until it is: a closed tab or a lost network loses nothing. */
export const keepUnsaved = (id: string, words: Words) => localStorage.setItem(PREFIX + id, JSON.stringify(words))
export const forgetUnsaved = (id: string) => localStorage.removeItem(PREFIX + id)

export function unsavedWords(id: string): Words | null {
  try {
    const kept = localStorage.getItem(PREFIX + id)
    return kept === null ? null : (JSON.parse(kept) as Words)
  } catch {
    return null
  }
}

/** On signing out: whoever sits here next reads nothing. */
export function forgetUnsavedFeedback(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}
