import { disconnectLive } from './connection.ts'
import { removeLocalCopies } from './local-notes.ts'
import { closeAllNotes } from './note-session.ts'
import { forgetUnsaved } from './unsaved.ts'

/** Leaves nothing of any note on this device and closes the live connection. Call it when somebody signs out. */
export async function forgetLocalNotes(): Promise<void> {
  await closeAllNotes()
  disconnectLive()
  forgetUnsaved()
  await removeLocalCopies()
}
