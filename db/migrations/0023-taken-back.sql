-- Taking back at once: a day that was moved by a slip, and the news of it, as long as nobody was mailed.
grant delete on renegotiation to rapport_person;
create policy ones_own_take_back on renegotiation for delete
  using (
    workspace_id = current_workspace() and is_mine(pair_id) and person_id = current_person()
    and at > now() - interval '10 minutes'
  );

-- News belongs to its reader, who alone sees it; whoever caused it may only take it back.
create function take_back_news(item uuid, about text) returns void language sql security definer set search_path = public as $$
  delete from notification n
  where n.workspace_id = current_workspace() and n.action_item_id = take_back_news.item and n.kind = take_back_news.about
    and n.actor_id = current_person() and n.mailed_at is null and n.created_at > now() - interval '10 minutes'
$$;
revoke execute on function take_back_news(uuid, text) from public;
grant execute on function take_back_news(uuid, text) to rapport_person;

-- Somebody left: their pairs end, and each says so where the two read what happened, with what was left open.
create or replace function end_pairs_of(person uuid) returns void language sql security definer set search_path = public as $$
  with ended as (
    update pair set ended_at = now(), ended_by = current_person()
    where workspace_id = current_workspace() and end_pairs_of.person in (lead_id, member_id) and ended_at is null
      and is_administrator()
    returning workspace_id, id
  )
  insert into activity (workspace_id, id, pair_id, actor_id, kind, detail)
  select ended.workspace_id, gen_random_uuid(), ended.id, current_person(), 'pair.ended',
    jsonb_build_object('leftOpen', (select count(*) from action_item a where a.workspace_id = ended.workspace_id
      and a.pair_id = ended.id and a.done_at is null and a.dropped_at is null))
  from ended
$$;
