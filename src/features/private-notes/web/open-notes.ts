import type { About } from './local.ts'

/** The notes this tab has open, for those who have to know without being able to write one. */
export interface Writer {
  readonly about: About
  /** Written, and not yet known to be on the server. */
  readonly unsaved: boolean
  /** Whether closing this tab now would lose something. */
  readonly atRisk: boolean
  /** Saves what is not saved yet. */
  flush(): Promise<void>
}

export const openNotes = new Set<Writer>()
export const anyUnsaved = (): boolean => [...openNotes].some((note) => note.unsaved)

addEventListener('beforeunload', (event) => {
  if ([...openNotes].some((note) => note.atRisk)) event.preventDefault()
})

addEventListener('online', () => {
  for (const note of openNotes) void note.flush()
})
