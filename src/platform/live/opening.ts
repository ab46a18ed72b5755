import type { beforeHandleAwarenessPayload, onAuthenticatePayload, onLoadDocumentPayload } from '@hocuspocus/server'
import { applyUpdate } from 'yjs'
import type { Log } from '../log.ts'
import { type Access, type Documents, isStored, readName } from './documents.ts'
import type { Follower } from './follower.ts'
import { Refusal } from './group-commit.ts'
import type { Context } from './sockets.ts'

/** The hooks by which a document is opened: who may, what is in it, and who is seen in it. */
export function openers({ documents, follower, log }: { documents: Documents; follower: Follower; log: Log }) {
  return {
    onAuthenticate: async ({ documentName, context, connectionConfig }: onAuthenticatePayload<Context>) => {
      const access = await orUnavailable(() => mayOpen(documents, context, documentName), log)
      if (!access) throw new Refusal('not-found')
      connectionConfig.readOnly = access.readOnly
      return access
    },

    onLoadDocument: async ({ documentName, document, context }: onLoadDocumentPayload<Context>) => {
      const name = readName(documentName)!
      const kind = documents[name.kind]!
      if (!isStored(kind)) return
      follower.open(documentName)
      const stored = orUnavailable(() => kind.load(context.who, name.id), log)
      const { updates, seq } = await stored.catch((refusal) => {
        follower.forget(documentName)
        throw refusal
      })
      let unreadable = 0
      for (const update of updates) {
        try {
          applyUpdate(document, update)
        } catch {
          unreadable++ // one broken row must not keep the rest of a note from its people
        }
      }
      if (unreadable > 0) log.error({ documentName, unreadable }, 'a note has updates that cannot be read')
      follower.loaded(documentName, document, seq)
    },

    /** Nobody can appear as somebody else: the person comes from the session, and nothing unknown is passed on. */
    beforeHandleAwareness: async ({ states, context }: beforeHandleAwarenessPayload<Context>) => {
      for (const [client, { cursor, at }] of states) {
        states.set(client, {
          person: context?.who.personId,
          cursor,
          at: typeof at === 'string' ? at.slice(0, 100) : undefined,
        })
      }
    },
  }
}

/** A document of another workspace does not exist, whatever its id. */
async function mayOpen(documents: Documents, { who }: Context, documentName: string): Promise<Access | null> {
  const name = readName(documentName)
  const kind = name && documents[name.kind]
  if (!kind || name.workspaceId !== who.workspaceId) return null
  return kind.open(who, name.id)
}

async function orUnavailable<T>(work: () => Promise<T>, log: Log): Promise<T> {
  try {
    return await work()
  } catch (error) {
    log.warn({ code: (error as { code?: string }).code }, 'a live document could not be read')
    throw new Refusal('unavailable')
  }
}
