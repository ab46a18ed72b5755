import { sql } from 'kysely'
import * as Y from 'yjs'
import type { PersonTx, SystemTx } from '../../platform/database/index.ts'
import { found, Problem } from '../../platform/errors.ts'
import type { Access, Address, Entry } from '../../platform/live/documents.ts'
import { hint } from '../../platform/live/hints.ts'
import { noteAccess, readUpdates } from './queries.ts'
import { documentOf } from './rules/document.ts'
import { appendMarkdown } from './rules/from-markdown.ts'
import { noteText } from './rules/text.ts'

/** Opens the note of a meeting or talking point, and begins it if this is the first time. Null: there is none to this person. */
export async function openNote(tx: PersonTx, id: string): Promise<Access | null> {
  const access = await noteAccess(tx, id)
  if (access) return access
  await sql`
    insert into note (workspace_id, id, pair_id, meeting_id, talking_point_id)
    select workspace_id, id, pair_id, id, null from meeting where id = ${id}
    union all
    select workspace_id, id, pair_id, null, id from talking_point where id = ${id}
    on conflict do nothing`.execute(tx)
  return noteAccess(tx, id)
}

/** Adds Markdown to the end of a note, as an import does. Whoever has it open sees it at once. */
export async function appendText(tx: PersonTx, noteId: string, markdown: string): Promise<void> {
  const address = { workspaceId: tx.who.workspaceId, id: noteId }
  const { readOnly } = found(await openNote(tx, noteId))
  if (readOnly) throw new Problem('pair_ended')
  await lockNote(tx, address)
  const doc = documentOf((await readUpdates(tx, address)).updates)
  const before = Y.encodeStateVector(doc)
  appendMarkdown(doc, markdown)
  const row = { workspace_id: address.workspaceId, note_id: noteId, author_id: tx.who.personId }
  await tx
    .insertInto('note_update')
    .values({ ...row, update: Y.encodeStateAsUpdate(doc, before) })
    .execute()
  await keepText(tx, address, noteText(doc))
  await hint(tx, [{ kind: 'note', ...address }])
}

/**
 * Writes a batch of updates to their logs; each answers with its place, or null where the note is gone or its pair has
 * ended. A note is locked before its updates get their places, so that the places of one note become visible in order,
 * whichever process writes them: whoever has read up to a place has missed nothing before it.
 */
export async function appendUpdates(tx: SystemTx, entries: Entry[]): Promise<(number | null)[]> {
  const given = entries.map(({ workspaceId, id, update, authorId }) => ({
    workspace_id: workspaceId,
    note_id: id,
    update: Buffer.from(update.buffer, update.byteOffset, update.byteLength).toString('base64'),
    author_id: authorId,
  }))
  const { rows } = await sql<Address & { seq: number }>`
    with given as (
      select g.*, row_number() over () as turn from json_to_recordset(${JSON.stringify(given)}::text::json)
        as g (workspace_id uuid, note_id uuid, update text, author_id uuid)),
    open_note as materialized (
      select locked.workspace_id, locked.note_id
      from (select distinct workspace_id, note_id from given order by workspace_id, note_id) wanted
      cross join lateral (
        select n.workspace_id, n.id as note_id from note n
        where n.workspace_id = wanted.workspace_id and n.id = wanted.note_id and (
          select p.ended_at is null from pair p where p.workspace_id = n.workspace_id and p.id = n.pair_id)
        for no key update of n) locked)
    insert into note_update (workspace_id, note_id, update, author_id)
    select workspace_id, note_id, decode(given.update, 'base64'), author_id
      from given join open_note using (workspace_id, note_id) order by turn
    returning workspace_id as "workspaceId", note_id as id, seq`.execute(tx)
  const places = Map.groupBy(rows, keyOf)
  for (const list of places.values()) list.sort((a, b) => a.seq - b.seq)
  return entries.map((entry) => places.get(keyOf(entry))?.shift()?.seq ?? null)
}

const keyOf = ({ workspaceId, id }: Address) => `${workspaceId}/${id}`

/** Folds a note's log into its snapshot and its plain text, all or nothing. What was deleted in the note is gone after it. */
export async function foldNote(tx: SystemTx, address: Address): Promise<void> {
  const { workspaceId, id } = address
  if (!(await lockNote(tx, address))) return
  const log = await tx
    .selectFrom('note_update')
    .select(['seq', 'update'])
    .where('workspace_id', '=', workspaceId)
    .where('note_id', '=', id)
    .orderBy('seq')
    .execute()
  const kept = await tx
    .selectFrom('note_snapshot')
    .select(['state', 'through_seq'])
    .where('workspace_id', '=', workspaceId)
    .where('note_id', '=', id)
    .executeTakeFirst()
  const doc = documentOf(kept ? [kept.state] : [])
  const folded = log.filter(({ update }) => applies(doc, update)).map(({ seq }) => seq)
  if (folded.length === 0) return
  const snapshot = {
    state: Y.encodeStateAsUpdate(doc),
    through_seq: Math.max(kept?.through_seq ?? 0, ...folded),
    created_at: new Date().toISOString(),
  }
  await tx
    .insertInto('note_snapshot')
    .values({ workspace_id: workspaceId, note_id: id, ...snapshot })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'note_id']).doUpdateSet(snapshot))
    .execute()
  // Exactly the rows that were read: a row that came in meanwhile is not in this snapshot.
  await sql`delete from note_update where workspace_id = ${workspaceId} and note_id = ${id}
    and seq = any (${folded}::bigint[])`.execute(tx)
  await keepText(tx, address, noteText(doc))
}

/** Updates of a note wait for each other from here on, until the transaction ends; reading does not wait. */
async function lockNote(tx: PersonTx | SystemTx, { workspaceId, id }: Address): Promise<boolean> {
  const { rows } = await sql`select 1 from note where workspace_id = ${workspaceId} and id = ${id}
    for no key update`.execute(tx)
  return rows.length > 0
}

async function keepText(tx: PersonTx | SystemTx, { workspaceId, id }: Address, text: string): Promise<void> {
  const readable = text.replaceAll('\u0000', '')
  await sql`update note set text = ${readable}, updated_at = now()
    where workspace_id = ${workspaceId} and id = ${id} and text is distinct from ${readable}`.execute(tx)
}

function applies(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update)
    return true
  } catch {
    return false
  }
}
