-- Whether somebody shows their check-outs one by one or only as an average: a standing choice in each one-on-one. Every answer
-- keeps what held when both had answered.
create table check_out_setting (
  workspace_id uuid not null,
  pair_id uuid not null,
  person_id uuid not null,
  trend_only boolean not null,
  changed_at timestamptz not null default now(),
  primary key (workspace_id, pair_id, person_id),
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
insert into check_out_setting (workspace_id, pair_id, person_id, trend_only)
  select distinct on (workspace_id, pair_id, person_id) workspace_id, pair_id, person_id, trend_only from check_out
  order by workspace_id, pair_id, person_id, answered_at desc;
alter table check_out_setting enable row level security;
grant select, insert, update (trend_only, changed_at) on check_out_setting to rapport_person;
create policy ones_own on check_out_setting
  using (workspace_id = current_workspace() and person_id = current_person() and is_mine(pair_id));

-- Once both have answered, head and heart stand, and so does what was said; what was left out can still be added to one's own.
create function add_to_check_out(meeting uuid, said text, share integer, depth integer) returns void
language sql security definer set search_path = public as $$
  update check_out c
  set note = case when c.note = '' then said else c.note end, spoke = coalesce(c.spoke, share), level = coalesce(c.level, depth)
  where c.workspace_id = current_workspace() and c.meeting_id = add_to_check_out.meeting and c.person_id = current_person()
    and exists (select from pair p where p.workspace_id = c.workspace_id and p.id = c.pair_id and p.ended_at is null
      and current_person() in (p.lead_id, p.member_id))
$$;
revoke execute on function add_to_check_out(uuid, text, integer, integer) from public;
grant execute on function add_to_check_out(uuid, text, integer, integer) to rapport_person;

-- Since when its owner has promised it: wording it anew, or having it confirmed again, makes no late promise young.
alter table action_item add column promised_at timestamptz; -- null: its owner has not said yet that they will
update action_item set promised_at = case when created_by = owner_id then created_at else confirmed_at end;
