import { sql } from 'kysely'
import type { PersonTx } from '../../platform/database/index.ts'
import type { SearchHit } from './contract.ts'

/**
 * Searches what the reader may see, by words and their beginnings; row-level security decides what is searched at all.
 * The newest 50.
 */
export async function find(tx: PersonTx, q: string, pairId?: string): Promise<SearchHit[]> {
  const words = q.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  if (words.length === 0) return []
  const query = words.map((word) => `'${word}':*`).join(' & ')
  const pair = pairId ?? null
  const { rows } = await sql<SearchHit & { text: string }>`
    with hits as (
      select 'talking-point' as kind, t.id, t.pair_id, t.text, t.created_at as at,
        (select o.meeting_id from talking_point_outcome o where o.workspace_id = t.workspace_id and o.talking_point_id = t.id order by o.at desc limit 1) as meeting_id
      from talking_point t where t.dropped_at is null and to_tsvector('simple', t.text) @@ to_tsquery('simple', ${query})
      union all
      select 'notes', n.id, n.pair_id, n.text, n.updated_at, coalesce(n.meeting_id,
        (select o.meeting_id from talking_point_outcome o where o.workspace_id = n.workspace_id and o.talking_point_id = n.id order by o.at desc limit 1))
      from note n where to_tsvector('simple', n.text) @@ to_tsquery('simple', ${query})
      union all
      select 'action-item', a.id, a.pair_id, concat_ws(' ', a.text, nullif(a.drop_reason, '')), a.created_at, a.meeting_id
      from action_item a where to_tsvector('simple', a.text || ' ' || a.drop_reason) @@ to_tsquery('simple', ${query})
      union all
      select 'summary', m.id, m.pair_id, concat_ws(' ', nullif(m.title, ''), nullif(m.summary, ''), nullif(m.skip_reason, '')),
        m.starts_at, m.id
      from meeting m
      where to_tsvector('simple', m.title || ' ' || m.summary || ' ' || m.skip_reason) @@ to_tsquery('simple', ${query})
      union all
      select 'clarity', c.id, c.pair_id, c.text, c.said_at, c.meeting_id
      from clarity c where to_tsvector('simple', c.text) @@ to_tsquery('simple', ${query})
      union all
      select 'intention', i.meeting_id, i.pair_id, i.text, i.created_at, i.meeting_id
      from intention i where to_tsvector('simple', i.text || ' ' || i.outcome_note) @@ to_tsquery('simple', ${query})
      union all
      select 'reflection', r.meeting_id, r.pair_id, r.text, r.changed_at, r.meeting_id from (
        select meeting_id, pair_id, changed_at, concat_ws(' ', nullif(went_well, ''), nullif(do_better, '')) as text
        from reflection) r where to_tsvector('simple', r.text) @@ to_tsquery('simple', ${query})
      union all
      select 'score', s.meeting_id, s.pair_id, s.to_ten, s.changed_at, s.meeting_id
      from meeting_score s where to_tsvector('simple', s.to_ten) @@ to_tsquery('simple', ${query})
      union all
      select 'comment', r.action_item_id, r.pair_id, r.reason, r.at, null
      from renegotiation r where to_tsvector('simple', r.reason) @@ to_tsquery('simple', ${query})
      union all
      select 'comment', k.action_item_id, k.pair_id, k.text, k.said_at, null
      from item_comment k where to_tsvector('simple', k.text) @@ to_tsquery('simple', ${query})
      union all
      select 'feedback', b.id, null, b.text, b.at, null from (
        select f.id, coalesce(f.shared_at, f.changed_at) as at, concat_ws(' ',
          case f.shape when 'sbi' then concat_ws(' ', f.situation, f.behaviour, f.impact)
            else concat_ws(' ', f.facts, f.feelings, f.options) end, f.request,
          case f.kind when 'watch-out' then f.path_forward else array_to_string(f.skills || f.ways_of_working, ' ') end) as text
        from feedback f) b where to_tsvector('simple', b.text) @@ to_tsquery('simple', ${query})
    )
    select h.kind, h.id, h.pair_id as "pairId", h.meeting_id as "meetingId", h.at, h.text as excerpt,
      other.name as "otherName"
    from hits h
    left join pair p on p.workspace_id = ${tx.who.workspaceId}::uuid and p.id = h.pair_id
    left join feedback f on f.workspace_id = ${tx.who.workspaceId}::uuid and f.id = h.id and h.kind = 'feedback'
    join person other on other.workspace_id = ${tx.who.workspaceId}::uuid and other.id = case
      when h.kind = 'feedback' then case when f.giver_id = ${tx.who.personId}::uuid then f.receiver_id else f.giver_id end
      when p.lead_id = ${tx.who.personId}::uuid then p.member_id else p.lead_id end
    where ${pair}::uuid is null or h.pair_id = ${pair}::uuid or exists (select from pair q
      where q.workspace_id = ${tx.who.workspaceId}::uuid and q.id = ${pair}::uuid and f.giver_id in (q.lead_id, q.member_id)
        and f.receiver_id in (q.lead_id, q.member_id))
    order by h.at desc limit 50`.execute(tx)
  return rows.map((row) => ({ ...row, excerpt: around(row.excerpt, words) }))
}

const CONTEXT = 90

/** The part of a text around the first word found, at most about 200 characters. */
function around(text: string, words: string[]): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  const lower = flat.toLowerCase()
  const at = Math.max(
    0,
    Math.min(...words.map((word) => lower.indexOf(word.toLowerCase())).filter((index) => index >= 0), flat.length),
  )
  const from = at <= CONTEXT ? 0 : flat.indexOf(' ', at - CONTEXT) + 1
  const to = Math.min(flat.length, from + 2 * CONTEXT + 20)
  return `${from > 0 ? '…' : ''}${flat.slice(from, to)}${to < flat.length ? '…' : ''}`
}
