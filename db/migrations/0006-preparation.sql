-- What somebody wants to be true by the end of a meeting, and whether it came to be.
create table intention (
  workspace_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  pair_id uuid not null,
  text text not null check (char_length(btrim(text)) between 1 and 300),
  shared_at timestamptz, -- null: only its author
  outcome text check (outcome in ('reached', 'partly', 'not_reached')),
  outcome_note text not null default '' check (char_length(outcome_note) <= 1000),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (workspace_id, meeting_id, person_id),
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete cascade,
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index intention_by_pair on intention (workspace_id, pair_id);

alter table intention enable row level security;
grant select, insert, update (text, shared_at, outcome, outcome_note, changed_at), delete on intention to rapport_person;
create policy ones_own_or_shared on intention for select
  using (workspace_id = current_workspace() and is_mine(pair_id) and (person_id = current_person() or shared_at is not null));
create policy ones_own_add on intention for insert
  with check (workspace_id = current_workspace() and is_mine(pair_id) and person_id = current_person());
create policy ones_own_change on intention for update
  using (workspace_id = current_workspace() and is_mine(pair_id) and person_id = current_person());
create policy ones_own_delete on intention for delete
  using (workspace_id = current_workspace() and is_mine(pair_id) and person_id = current_person());

-- Who said that they are prepared for a meeting.
create table ready_mark (
  workspace_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  pair_id uuid not null,
  ready_at timestamptz not null default now(),
  primary key (workspace_id, meeting_id, person_id),
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete cascade,
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index ready_mark_by_pair on ready_mark (workspace_id, pair_id);

alter table ready_mark enable row level security;
grant select, insert, delete on ready_mark to rapport_person;
create policy the_two on ready_mark for select using (workspace_id = current_workspace() and is_mine(pair_id));
create policy ones_own_add on ready_mark for insert
  with check (workspace_id = current_workspace() and is_mine(pair_id) and person_id = current_person());
create policy ones_own_delete on ready_mark for delete
  using (workspace_id = current_workspace() and is_mine(pair_id) and person_id = current_person());

-- The reminder of the day before went out: once for a person, a meeting and its time.
create table preparation_reminder (
  workspace_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  starts_at timestamptz not null,
  primary key (workspace_id, meeting_id, person_id, starts_at),
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
alter table preparation_reminder enable row level security; -- for the server alone: nothing is granted

-- The season the member is in, as their lead sees it. Nobody but the lead who noted it ever reads it: not the member, not
-- an administrator, not a later lead, and no report or export of anybody else.
create function leads(pair uuid) returns boolean language sql stable as $$
  select exists (select from public.pair p where p.workspace_id = current_workspace() and p.id = leads.pair
    and p.kind <> 'peer' and p.lead_id = current_person())
$$;
create table season (
  workspace_id uuid not null,
  id uuid not null,
  pair_id uuid not null,
  lead_id uuid not null,
  season text not null check (season in ('low', 'steady', 'stretching')),
  note text not null default '' check (char_length(note) <= 1000),
  noted_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, lead_id) references person (workspace_id, id)
);
create index season_by_pair on season (workspace_id, pair_id);

alter table season enable row level security;
grant select, insert, update (season, note), delete on season to rapport_person;
create policy the_lead_alone on season
  using (workspace_id = current_workspace() and lead_id = current_person() and leads(pair_id))
  with check (workspace_id = current_workspace() and lead_id = current_person() and leads(pair_id));

-- How somebody likes to be worked with, in their own words, for those they have a one-on-one with.
create table about_me (
  workspace_id uuid not null,
  person_id uuid not null,
  feedback text not null default '' check (char_length(feedback) <= 500),
  recognition text not null default '' check (char_length(recognition) <= 500),
  hard_news text not null default '' check (char_length(hard_news) <= 500),
  working_hours text not null default '' check (char_length(working_hours) <= 500),
  energy text not null default '' check (char_length(energy) <= 500),
  ask_about jsonb not null default '[]' check (jsonb_array_length(ask_about) <= 12),
  changed_at timestamptz not null default now(),
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);

alter table about_me enable row level security;
grant select, insert, update, delete on about_me to rapport_person;
create policy ones_own on about_me
  using (workspace_id = current_workspace() and person_id = current_person());
create policy for_the_other on about_me for select
  using (workspace_id = current_workspace() and shares_pair_with(person_id));
