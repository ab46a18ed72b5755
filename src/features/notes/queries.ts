import { sql } from 'kysely'
import type { AnyTx, PersonTx, SystemTx } from '../../platform/database/index.ts'
import type { Access, Addition, Address, Position } from '../../platform/live/documents.ts'
import { documentOf } from './rules/document.ts'
import { noteText } from './rules/text.ts'
import { markdownOf } from './rules/to-markdown.ts'

/** How this person may open a note that exists; null when to them it does not. */
export async function noteAccess(tx: PersonTx, id: string): Promise<Access | null> {
  const row = await tx
    .selectFrom('note')
    .innerJoin('pair', (join) =>
      join.onRef('pair.workspace_id', '=', 'note.workspace_id').onRef('pair.id', '=', 'note.pair_id'),
    )
    .select(['pair.id', 'pair.ended_at'])
    .where('note.workspace_id', '=', tx.who.workspaceId)
    .where('note.id', '=', id)
    .executeTakeFirst()
  return row ? { pairId: row.id, readOnly: row.ended_at !== null } : null
}

/** How this person may follow a pair's channel; null when it is not one of theirs. */
export async function pairAccess(tx: PersonTx, pairId: string): Promise<Access | null> {
  const row = await tx.selectFrom('pair').select('id').where('id', '=', pairId).executeTakeFirst()
  return row ? { pairId, readOnly: true } : null
}

/** A note as stored: its snapshot, then the log behind it. `seq` says how far this goes. */
export async function readUpdates(tx: AnyTx, address: Address): Promise<{ updates: Uint8Array[]; seq: number }> {
  const { rows } = await sql<{ seq: number; update: Uint8Array }>`
    select through_seq as seq, state as update, 0 as part from note_snapshot
      where workspace_id = ${address.workspaceId} and note_id = ${address.id}
    union all
    select seq, update, 1 from note_update
      where workspace_id = ${address.workspaceId} and note_id = ${address.id}
    order by part, seq`.execute(tx)
  return { updates: rows.map(({ update }) => update), seq: Math.max(0, ...rows.map(({ seq }) => seq)) }
}

/** A note as Markdown; '' when it is empty, or to this person does not exist. */
export async function noteMarkdown(tx: PersonTx, id: string): Promise<string> {
  const { updates } = await readUpdates(tx, { workspaceId: tx.who.workspaceId, id })
  return updates.length > 0 ? markdownOf(documentOf(updates)) : ''
}

/**
 * The plain text of these notes as it is in this moment. The column note.text follows a few seconds behind somebody who is
 * typing: good enough for lists and search, too late for a summary drafted the moment the meeting ends.
 */
export async function currentTexts(tx: PersonTx, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; text: string; behind: boolean }>`
    select id, text, exists (
      select from note_update u where u.workspace_id = note.workspace_id and u.note_id = note.id) as behind
    from note where workspace_id = ${tx.who.workspaceId} and id = any (${ids}::uuid[])`.execute(tx)
  const texts = new Map<string, string>()
  for (const { id, text, behind } of rows) {
    const { workspaceId } = tx.who
    texts.set(id, behind ? noteText(documentOf((await readUpdates(tx, { workspaceId, id })).updates)) : text)
  }
  return texts
}

/** Every note of a pair that this person may see, as Markdown, by the id of its meeting or talking point. */
export async function notesOfPair(tx: PersonTx, pairId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; update: Uint8Array }>`
    select note.id, part.update from note
    join (
      select workspace_id, note_id, state as update, 0 as part, 0 as seq from note_snapshot
      union all
      select workspace_id, note_id, update, 1, seq from note_update
    ) part on part.workspace_id = note.workspace_id and part.note_id = note.id
    where note.workspace_id = ${tx.who.workspaceId} and note.pair_id = ${pairId}
    order by note.id, part.part, part.seq`.execute(tx)
  const notes = new Map<string, string>()
  for (const [id, parts] of Map.groupBy(rows, (row) => row.id))
    notes.set(id, markdownOf(documentOf(parts.map(({ update }) => update))))
  return notes
}

/** What each log holds behind a position; the snapshot where the log behind it has been folded meanwhile. */
export async function additionsSince(tx: SystemTx, positions: Position[]): Promise<Addition[]> {
  const given = JSON.stringify(positions)
  const { rows } = await sql<Addition>`
    with given as (
      select "workspaceId" as workspace_id, id as note_id, seq as after, own
      from json_to_recordset(${given}::text::json) as g ("workspaceId" uuid, id uuid, seq bigint, own bigint[]))
    select workspace_id as "workspaceId", note_id as id, s.through_seq as seq, s.state as update
      from given join note_snapshot s using (workspace_id, note_id) where s.through_seq > given.after
    union all
    select workspace_id, note_id, u.seq, u.update
      from given join note_update u using (workspace_id, note_id)
      where u.seq > given.after and u.seq <> all (given.own)
    order by seq`.execute(tx)
  return rows
}

/** Notes whose log was left unfolded. Those being edited fold themselves every few seconds. */
export async function unfoldedNotes(tx: SystemTx): Promise<Address[]> {
  const { rows } = await sql<Address>`
    select distinct workspace_id as "workspaceId", note_id as id from note_update
    where created_at < now() - interval '30 seconds' limit 1000`.execute(tx)
  return rows
}
