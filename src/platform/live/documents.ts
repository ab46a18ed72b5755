import type { Who } from '../database/index.ts'

/** How somebody may open a document. */
export interface Access {
  /** The pair whose page shows it: when the pair ends, everybody is asked to open it again. */
  pairId: string
  readOnly: boolean
}

/** A stored document. The workspace belongs to the address: the same id in two workspaces is two documents. */
export interface Address {
  workspaceId: string
  id: string
}

/** One Yjs update of one document, on its way to the log. */
export interface Entry extends Address {
  update: Uint8Array
  authorId: string
}

/** How far an open document has followed its log. */
export interface Position extends Address {
  /** Everything up to here has been applied. */
  seq: number
  /** What this process wrote behind that, and therefore has already. */
  own: number[]
}

/** What stands in the log of an open document and was not written by this process. */
export interface Addition extends Address {
  seq: number
  update: Uint8Array
}

/** Where people meet without content: who is here, and hints that something changed. */
export interface ChannelKind {
  /** Null when to this person it does not exist. */
  open(who: Who, id: string): Promise<Access | null>
}

/** Documents that are kept. A feature implements this over its tables; see features/notes/live.ts. */
export interface StoredKind extends ChannelKind {
  /** The name in the hints of this process, which has what it wrote. */
  readonly writer: string
  load(who: Who, id: string): Promise<{ updates: Uint8Array[]; seq: number }>
  /**
   * Commits a batch in one transaction and answers with each entry's place in its log; null where the document is gone
   * or no longer open to writing. Places grow in the order in which updates of one document become visible.
   */
  append(entries: Entry[]): Promise<(number | null)[]>
  since(positions: Position[]): Promise<Addition[]>
  /** Folds the log into its snapshot and keeps what is derived from it. Runs in the background; safe to run twice at once. */
  fold(address: Address): Promise<void>
  /** Documents whose log was left unfolded, as by a crash. */
  unfolded(): Promise<Address[]>
}

export type Kind = ChannelKind | StoredKind

export function isStored(kind: Kind): kind is StoredKind {
  return 'append' in kind
}

/** Documents by the first part of their name: `note/<workspace>/<id>`. */
export type Documents = Record<string, Kind>

export interface DocumentName extends Address {
  kind: string
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const pattern = new RegExp(`^([a-z-]+)/(${uuid})/(${uuid})$`)

export function readName(name: string): DocumentName | null {
  const [, kind, workspaceId, id] = pattern.exec(name) ?? []
  return kind && workspaceId && id ? { kind, workspaceId, id } : null
}

export function writeName({ kind, workspaceId, id }: DocumentName): string {
  return `${kind}/${workspaceId}/${id}`
}
