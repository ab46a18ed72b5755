import type { Connection, Document, Hocuspocus } from '@hocuspocus/server'
import type { Change } from './announce.ts'
import { Refusal } from './group-commit.ts'
import type { Context } from './sockets.ts'

/** Tells the pair's open screens, or only one person's, to read something again. */
export function tellChange(hocuspocus: Hocuspocus<Context>, { workspaceId, pairId, what, onlyFor }: Change): void {
  hocuspocus.documents
    .get(`pair/${workspaceId}/${pairId}`)
    ?.broadcastStateless(JSON.stringify({ changed: what }), ({ context }) =>
      onlyFor === undefined ? true : (context as Context).who.personId === onlyFor,
    )
  // The pair itself changed, perhaps ended: what belongs to it is opened anew, as each may see it now.
  if (what === 'pair') reopenWhere(hocuspocus, (_document, { context }) => (context as Context).pairId === pairId)
}

/** Lets go of connections so that they ask again whether they may open their document. */
export function reopenWhere(
  hocuspocus: Hocuspocus<Context>,
  applies: (document: Document, connection: Connection) => boolean,
): void {
  for (const document of hocuspocus.documents.values()) {
    for (const connection of document.getConnections()) {
      if (applies(document, connection)) connection.close(new Refusal('reopen'))
    }
  }
}
