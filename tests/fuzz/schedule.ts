import * as Y from 'yjs'
import { documentOf, FIELD } from '../../src/features/notes/rules/document.ts'
import { noteText } from '../../src/features/notes/rules/text.ts'
import { markdownOf } from '../../src/features/notes/rules/to-markdown.ts'
import { Random } from './random.ts'
import { edit, shown } from './writer.ts'

const REPLICAS = 3
const STEPS = 60

interface Replica {
  doc: Y.Doc
  undo: Y.UndoManager
  online: boolean
  /** On the wire, in order. */
  toServer: Uint8Array[]
  fromServer: Uint8Array[]
}

/** The server as product code sees it: a log, a snapshot, and a document that can be lost and built again from both. */
interface Server {
  doc: Y.Doc
  snapshot: Uint8Array | null
  log: Uint8Array[]
}

/**
 * Three people write one note at once and lose the connection now and then; the server folds its log and crashes. At the end
 * everybody is back. Returns what differs, or null when all documents, and the one read from the log, are the same.
 */
export function runSchedule(seed: number): string | null {
  const random = new Random(seed)
  const server: Server = { doc: new Y.Doc(), snapshot: null, log: [] }
  const replicas = Array.from({ length: REPLICAS }, () => newReplica(server))
  for (let step = 0; step < STEPS; step++) {
    const replica = random.of(replicas)
    const turn = random.next()
    if (turn < 0.5) edit(replica.doc, random)
    else if (turn < 0.53) replica.undo.undo()
    else if (turn < 0.55) replica.undo.redo()
    else if (turn < 0.85) deliver(replica, replicas, server, 1 + random.below(4))
    else if (turn < 0.91) leave(replica)
    else if (turn < 0.97) comeBack(replica, replicas, server)
    else if (turn < 0.985) fold(server)
    else crash(replicas, server)
  }
  for (const replica of replicas) comeBack(replica, replicas, server)
  while (replicas.some(({ toServer, fromServer }) => toServer.length + fromServer.length > 0)) {
    for (const replica of replicas) deliver(replica, replicas, server, 1)
  }
  return difference([...replicas.map(({ doc }) => doc), server.doc, documentOf(stored(server))])
}

function newReplica({ doc: known }: Server): Replica {
  const doc = documentOf([Y.encodeStateAsUpdate(known)])
  const undo = new Y.UndoManager(doc.getXmlFragment(FIELD), { trackedOrigins: new Set(['edit']), captureTimeout: 0 })
  const replica: Replica = { doc, undo, online: true, toServer: [], fromServer: [] }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (replica.online && origin !== 'server') replica.toServer.push(update)
  })
  return replica
}

function deliver(replica: Replica, replicas: Replica[], server: Server, most: number): void {
  if (!replica.online) return
  for (const update of replica.toServer.splice(0, most)) receive(update, replica, replicas, server)
  for (const update of replica.fromServer.splice(0, most)) Y.applyUpdate(replica.doc, update, 'server')
}

/** As platform/live does: into the log, then into the document, then to the others. */
function receive(update: Uint8Array, from: Replica, replicas: Replica[], server: Server): void {
  server.log.push(update)
  Y.applyUpdate(server.doc, update)
  for (const other of replicas) if (other !== from && other.online) other.fromServer.push(update)
}

function leave(replica: Replica): void {
  replica.online = false
  replica.toServer = []
  replica.fromServer = []
}

/** Both tell each other what the other lacks. */
function comeBack(replica: Replica, replicas: Replica[], server: Server): void {
  if (replica.online) return
  replica.online = true
  Y.applyUpdate(replica.doc, Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(replica.doc)), 'server')
  receive(Y.encodeStateAsUpdate(replica.doc, Y.encodeStateVector(server.doc)), replica, replicas, server)
}

function stored({ snapshot, log }: Server): Uint8Array[] {
  return [...(snapshot ? [snapshot] : []), ...log]
}

function fold(server: Server): void {
  server.snapshot = Y.encodeStateAsUpdate(documentOf(stored(server)))
  server.log = []
}

/** What was on the wire is gone, and everybody has to come back. */
function crash(replicas: Replica[], server: Server): void {
  for (const replica of replicas) leave(replica)
  server.doc = documentOf(stored(server))
}

function difference(docs: Y.Doc[]): string | null {
  const views = docs.map((doc) => ({ shown: shown(doc), text: noteText(doc), markdown: markdownOf(doc) }))
  for (const [index, view] of views.entries()) {
    for (const kind of ['shown', 'text', 'markdown'] as const) {
      if (view[kind] !== views[0]![kind]) return `document ${index} ${kind}:\n${views[0]![kind]}\n${view[kind]}`
    }
  }
  return /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\ufffd/.test(views[0]!.text)
    ? `half a character: ${views[0]!.text}`
    : null
}
