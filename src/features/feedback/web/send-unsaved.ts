import { client } from '../../../web/api.ts'
import { refreshFeedback } from './feedback-data.ts'
import { allUnsaved, forgetUnsaved, type Unsaved } from './unsaved.ts'
import { unlessWritten } from './writing-alone.ts'

let running: Promise<void> | null = null

/** Sends the drafts that wait in this browser. One that is open somewhere is sent from there. */
export function sendUnsaved(me: string): Promise<void> {
  running ??= sendAll(me).finally(() => {
    running = null
  })
  return running
}

async function sendAll(me: string): Promise<void> {
  for (const unsaved of allUnsaved(me)) if (!unsaved.isChange) await unlessWritten(unsaved.id, () => send(me, unsaved))
}

async function send(me: string, { id, words, was, receiver, actionItemId, requestId }: Unsaved & { id: string }) {
  try {
    await client.feedback.save({ id, receiverId: receiver.id, actionItemId, requestId, ...words, was })
  } catch {
    return // refused or out of reach: it stays in the list, and opening it says why
  }
  forgetUnsaved(me, id)
  refreshFeedback(id)
}
