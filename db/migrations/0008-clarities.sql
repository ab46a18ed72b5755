-- What a talking point comes down to: said back in one sentence by one of the two, and agreed.
create table clarity (
  workspace_id uuid not null,
  id uuid not null,
  pair_id uuid not null,
  talking_point_id uuid not null,
  meeting_id uuid not null,
  text text not null check (char_length(btrim(text)) between 1 and 500),
  said_by uuid not null,
  said_at timestamptz not null default now(),
  agreed_by uuid,
  agreed_at timestamptz,
  primary key (workspace_id, id),
  check ((agreed_by is null) = (agreed_at is null)),
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, talking_point_id) references talking_point (workspace_id, id) on delete cascade,
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete cascade,
  foreign key (workspace_id, said_by) references person (workspace_id, id),
  foreign key (workspace_id, agreed_by) references person (workspace_id, id)
);
create index clarity_by_pair on clarity (workspace_id, pair_id);
create index clarity_by_meeting on clarity (workspace_id, meeting_id);

-- Only of points both can see: what one keeps to oneself cannot be agreed.
alter table clarity enable row level security;
grant select, insert, update (text, said_by, said_at, agreed_by, agreed_at), delete on clarity to rapport_person;
create policy the_two on clarity for select using (workspace_id = current_workspace() and is_mine(pair_id));
create policy the_two_say on clarity for insert
  with check (
    workspace_id = current_workspace() and is_mine(pair_id) and said_by = current_person()
    and exists (select from talking_point t where t.workspace_id = clarity.workspace_id and t.id = clarity.talking_point_id
      and t.pair_id = clarity.pair_id and t.visibility = 'both')
    and exists (select from meeting m where m.workspace_id = clarity.workspace_id and m.id = clarity.meeting_id
      and m.pair_id = clarity.pair_id)
  );
create policy the_two_change on clarity for update
  using (workspace_id = current_workspace() and is_mine(pair_id))
  with check (
    workspace_id = current_workspace() and is_mine(pair_id)
    and (agreed_by is null or shares_pair_with(agreed_by)) and shares_pair_with(said_by)
  );
create policy the_two_delete on clarity for delete using (workspace_id = current_workspace() and is_mine(pair_id));
