import { randomUUID } from 'node:crypto'
import type { Database } from '../../platform/database/index.ts'
import type { ChannelKind, Documents, StoredKind } from '../../platform/live/documents.ts'
import { hint } from '../../platform/live/hints.ts'
import { appendUpdates, foldNote, openNote } from './commands.ts'
import { additionsSince, pairAccess, readUpdates, unfoldedNotes } from './queries.ts'

/** The live documents of Rapport: the notes of meetings and talking points, and the channel of each pair. */
export function createDocuments(database: Database): Documents {
  return { note: createNotes(database), pair: createPairs(database) }
}

function createPairs(database: Database): ChannelKind {
  return { open: (who, pairId) => database.asPerson(who, (tx) => pairAccess(tx, pairId)) }
}

function createNotes(database: Database): StoredKind {
  const writer = randomUUID()
  const severalProcesses = database.engine.kind === 'postgres'
  return {
    writer,
    open: (who, id) => database.asPerson(who, (tx) => openNote(tx, id)),
    load: (who, id) => database.asPerson(who, (tx) => readUpdates(tx, { workspaceId: who.workspaceId, id })),
    append: (entries) =>
      database.asSystem(
        'one transaction commits what many people wrote, each let in by their own rights',
        async (tx) => {
          const places = await appendUpdates(tx, entries)
          const written = entries.filter((_, index) => places[index] !== null)
          if (severalProcesses)
            await hint(
              tx,
              written.map(({ workspaceId, id }) => ({ kind: 'note', workspaceId, id })),
              writer,
            )
          return places
        },
      ),
    since: (positions) =>
      database.asSystem('one query follows every note open here, each opened by somebody who may', (tx) =>
        additionsSince(tx, positions),
      ),
    fold: (address) => database.asSystem('upkeep in the background speaks for nobody', (tx) => foldNote(tx, address)),
    unfolded: () => database.asSystem('finds what a crash left, in every workspace', unfoldedNotes),
  }
}
