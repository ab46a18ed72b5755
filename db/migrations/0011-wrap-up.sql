-- Who was in the room: when both were, a meeting that nobody ended still counts as held.
create table arrival (
  workspace_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  pair_id uuid not null,
  arrived_at timestamptz not null default now(),
  primary key (workspace_id, meeting_id, person_id),
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete cascade,
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index arrival_by_pair on arrival (workspace_id, pair_id);
alter table arrival enable row level security;
grant select, insert on arrival to rapport_person;
create policy the_two on arrival for select using (workspace_id = current_workspace() and is_mine(pair_id));
create policy ones_own_add on arrival for insert
  with check (workspace_id = current_workspace() and is_mine(pair_id) and person_id = current_person());

-- What each says at the end that went well, and what to do better.
create table reflection (
  workspace_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  pair_id uuid not null,
  went_well text not null default '' check (char_length(went_well) <= 500),
  do_better text not null default '' check (char_length(do_better) <= 500),
  changed_at timestamptz not null default now(),
  primary key (workspace_id, meeting_id, person_id),
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete cascade,
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index reflection_by_pair on reflection (workspace_id, pair_id);
alter table reflection enable row level security;
grant select, insert, update (went_well, do_better, changed_at), delete on reflection to rapport_person;
create policy the_two on reflection for select using (workspace_id = current_workspace() and is_mine(pair_id));
create policy ones_own_add on reflection for insert
  with check (workspace_id = current_workspace() and is_mine(pair_id) and person_id = current_person());
create policy ones_own_change on reflection for update
  using (workspace_id = current_workspace() and is_mine(pair_id) and person_id = current_person());
create policy ones_own_delete on reflection for delete
  using (workspace_id = current_workspace() and is_mine(pair_id) and person_id = current_person());

-- A promise somebody else wrote down is one's own once one has said so.
alter table action_item add column confirmed_at timestamptz;
update action_item set confirmed_at = created_at;
