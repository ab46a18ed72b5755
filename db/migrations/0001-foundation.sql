-- Long, by the lines it has, because tables and the policies that guard them belong in sight of each other.
-- People, pairs, meetings, agenda, notes and action items, and, in the policies, who may see each of them.
-- Three readers exist:
--   the owner of these tables      jobs, identity and migrations (SystemTx); row-level security does not apply to it
--   rapport_person                 one person's request: sees what the policies below grant
--   rapport_administrator          an administrator running the workspace: has no grant on anything two people wrote
-- Every request sets rapport.person and rapport.workspace for its own transaction. Unset, every policy is false.

do $$ begin
  if not exists (select from pg_roles where rolname = 'rapport_person') then create role rapport_person nologin; end if;
  if not exists (select from pg_roles where rolname = 'rapport_administrator') then create role rapport_administrator nologin; end if;
exception when duplicate_object or unique_violation then null; -- another process created them in this instant
end $$;
grant rapport_person, rapport_administrator to current_user;
grant usage on schema public to rapport_person, rapport_administrator;

create function current_person() returns uuid language sql stable
  as $$ select nullif(current_setting('rapport.person', true), '')::uuid $$;
create function current_workspace() returns uuid language sql stable
  as $$ select nullif(current_setting('rapport.workspace', true), '')::uuid $$;

-- Workspace and people ------------------------------------------------------------------------------------------------

create table workspace (
  id uuid primary key,
  name text not null check (char_length(btrim(name)) between 1 and 120),
  sample boolean not null default false,
  created_at timestamptz not null default now()
);

create table person (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  name text not null check (char_length(btrim(name)) between 1 and 120),
  email text not null check (email = lower(email) and char_length(email) between 3 and 254),
  title text not null default '' check (char_length(title) <= 120),
  manager_id uuid,
  time_zone text not null default 'UTC',
  locale text not null default 'en',
  start_date date,
  administrator_since timestamptz,
  joined_at timestamptz,
  left_at timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (workspace_id, id),
  unique (workspace_id, email),
  foreign key (workspace_id, manager_id) references person (workspace_id, id),
  check (manager_id <> id)
);
create index person_by_email on person (email);
create index person_by_manager on person (workspace_id, manager_id);

create table invitation (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash text not null unique,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);
create index invitation_by_person on invitation (workspace_id, person_id);

-- Pairs and meetings --------------------------------------------------------------------------------------------------

create table pair (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('manager', 'skip-level', 'peer', 'mentor')),
  lead_id uuid not null,
  member_id uuid not null,
  video_url text not null default '' check (char_length(video_url) <= 500),
  created_at timestamptz not null default now(),
  created_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references person (workspace_id, id),
  foreign key (workspace_id, member_id) references person (workspace_id, id),
  check (lead_id <> member_id)
);
create unique index pair_once on pair (workspace_id, least(lead_id, member_id), greatest(lead_id, member_id), kind)
  where ended_at is null;
create index pair_by_lead on pair (workspace_id, lead_id);
create index pair_by_member on pair (workspace_id, member_id);

-- How often a pair meets: local wall-clock time, so that ten o'clock stays ten o'clock across daylight-saving changes.
create table rhythm (
  workspace_id uuid not null,
  pair_id uuid not null,
  every_weeks smallint not null check (every_weeks in (1, 2, 4)),
  weekday smallint not null check (weekday between 1 and 7),
  starts_at time not null,
  time_zone text not null,
  minutes smallint not null check (minutes between 5 and 240),
  anchor_on date not null,
  changed_at timestamptz not null default now(),
  changed_by uuid not null,
  primary key (workspace_id, pair_id),
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade
);

create table meeting (
  workspace_id uuid not null,
  id uuid not null,
  pair_id uuid not null,
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 5 and 240),
  slot_on date,
  template text not null default 'weekly',
  started_at timestamptz,
  started_by uuid,
  held_at timestamptz,
  held_by uuid,
  skipped_at timestamptz,
  skipped_by uuid,
  skip_reason text not null default '' check (char_length(skip_reason) <= 300),
  moved_at timestamptz,
  moved_by uuid,
  moved_from timestamptz,
  summary text not null default '' check (char_length(summary) <= 20000),
  title text not null default '' check (char_length(title) <= 200),
  mood smallint check (mood between 1 and 10),
  imported_at timestamptz,
  imported_by uuid,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, pair_id, slot_on),
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  check (held_at is null or skipped_at is null)
);
create index meeting_by_time on meeting (workspace_id, pair_id, starts_at desc);
create index meeting_open on meeting (starts_at) where held_at is null and skipped_at is null;

-- Agenda --------------------------------------------------------------------------------------------------------------

-- A talking point belongs to the pair, not to a meeting: it stays open until it is discussed or dropped, and shows on
-- the next page by itself. planned_for holds it back for one later meeting; when that one is over it is simply open.
create table talking_point (
  workspace_id uuid not null,
  id uuid not null,
  pair_id uuid not null,
  author_id uuid not null,
  text text not null check (char_length(btrim(text)) between 1 and 2000),
  section text not null check (char_length(section) between 1 and 60),
  position text collate "C" not null check (char_length(position) between 1 and 200),
  visibility text not null check (visibility in ('both', 'at_start', 'only_me')),
  planned_for uuid,
  repeats_every smallint check (repeats_every between 1 and 12),
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  shared_at timestamptz,
  dropped_at timestamptz,
  dropped_by uuid,
  imported_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, planned_for) references meeting (workspace_id, id),
  foreign key (workspace_id, author_id) references person (workspace_id, id),
  check ((visibility = 'both') = (shared_at is not null))
);
create index talking_point_by_pair on talking_point (workspace_id, pair_id, position) where dropped_at is null;

create table talking_point_outcome (
  workspace_id uuid not null,
  meeting_id uuid not null,
  talking_point_id uuid not null,
  fate text not null check (fate in ('discussed', 'carried_over')),
  at timestamptz not null default now(),
  decided_by uuid,
  primary key (workspace_id, meeting_id, talking_point_id),
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete cascade,
  foreign key (workspace_id, talking_point_id) references talking_point (workspace_id, id) on delete cascade
);
create index talking_point_outcome_by_point on talking_point_outcome (workspace_id, talking_point_id);

-- Notes ---------------------------------------------------------------------------------------------------------------

-- One note for each meeting (general) and one for each talking point; note.id is the id of what it belongs to.
-- note_update is the log of truth (one Yjs update a row); note_snapshot is the same document compacted up to through_seq.
create table note (
  workspace_id uuid not null,
  id uuid not null,
  pair_id uuid not null,
  meeting_id uuid,
  talking_point_id uuid,
  text text not null default '',
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete cascade,
  foreign key (workspace_id, talking_point_id) references talking_point (workspace_id, id) on delete cascade,
  check (num_nonnulls(meeting_id, talking_point_id) = 1),
  check (id = coalesce(meeting_id, talking_point_id))
);
create index note_by_pair on note (workspace_id, pair_id);

create table note_update (
  workspace_id uuid not null,
  note_id uuid not null,
  seq bigint generated always as identity,
  update bytea not null,
  author_id uuid,
  created_at timestamptz not null default now(),
  primary key (workspace_id, note_id, seq),
  foreign key (workspace_id, note_id) references note (workspace_id, id) on delete cascade
);

create table note_snapshot (
  workspace_id uuid not null,
  note_id uuid not null,
  state bytea not null,
  through_seq bigint not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, note_id),
  foreign key (workspace_id, note_id) references note (workspace_id, id) on delete cascade
);

-- Action items --------------------------------------------------------------------------------------------------------

create table action_item (
  workspace_id uuid not null,
  id uuid not null,
  pair_id uuid not null,
  meeting_id uuid,
  talking_point_id uuid,
  owner_id uuid, -- null: both
  text text not null check (char_length(btrim(text)) between 1 and 1000),
  due_on date,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  edited_at timestamptz,
  done_at timestamptz,
  done_by uuid,
  dropped_at timestamptz,
  dropped_by uuid,
  drop_reason text not null default '' check (char_length(drop_reason) <= 300),
  imported_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete set null (meeting_id),
  foreign key (workspace_id, talking_point_id) references talking_point (workspace_id, id) on delete set null (talking_point_id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id),
  check (done_at is null or dropped_at is null)
);
create index action_item_by_pair on action_item (workspace_id, pair_id);
create index action_item_open_by_owner on action_item (workspace_id, owner_id, due_on) where done_at is null and dropped_at is null;

-- What happened, stated once ------------------------------------------------------------------------------------------

create table activity (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  pair_id uuid,
  actor_id uuid,
  visible_to uuid, -- null: both of the pair, or, without a pair, administrators
  kind text not null check (char_length(kind) between 3 and 60),
  subject_id uuid,
  detail jsonb not null default '{}',
  at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade
);
create index activity_by_pair on activity (workspace_id, pair_id, at desc);

-- Mail waiting to go out, or already gone. Only jobs and the operator's outbox read it: nobody's request has a grant.
create table mail (
  id uuid primary key,
  workspace_id uuid references workspace on delete cascade,
  to_address text not null,
  subject text not null,
  text text not null,
  html text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text
);
create index mail_by_time on mail (created_at desc);

-- Who may see what ----------------------------------------------------------------------------------------------------

-- True when the pair is one of the current person's own. Reads pair with its own policy, so there is one rule only.
create function is_mine(pair uuid) returns boolean language sql stable as $$
  select exists (select from public.pair p
    where p.workspace_id = current_workspace() and p.id = is_mine.pair
      and current_person() in (p.lead_id, p.member_id))
$$;

create function is_administrator() returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from person
    where workspace_id = current_workspace() and id = current_person() and administrator_since is not null and left_at is null)
$$;

alter table workspace enable row level security;
grant select on workspace to rapport_person, rapport_administrator;
grant update (name) on workspace to rapport_administrator;
create policy own_workspace on workspace for select using (id = current_workspace());
create policy administrators_rename on workspace for update to rapport_administrator
  using (id = current_workspace() and is_administrator());

alter table person enable row level security;
grant select, update (name, title, time_zone, locale) on person to rapport_person;
grant select, insert, update on person to rapport_administrator;
create policy colleagues on person for select using (workspace_id = current_workspace());
create policy own_profile on person for update to rapport_person
  using (workspace_id = current_workspace() and id = current_person());
create policy administrators_add on person for insert to rapport_administrator
  with check (workspace_id = current_workspace() and is_administrator());
create policy administrators_change on person for update to rapport_administrator
  using (workspace_id = current_workspace() and is_administrator());

alter table invitation enable row level security;
grant select, insert, update (revoked_at) on invitation to rapport_person, rapport_administrator;
-- Whoever shares a pair with somebody may invite them to it; administrators may invite anybody.
create function shares_pair_with(person uuid) returns boolean language sql stable as $$
  select exists (select from pair p where p.workspace_id = current_workspace() and p.ended_at is null
    and current_person() in (p.lead_id, p.member_id) and person in (p.lead_id, p.member_id))
$$;
create policy inviters on invitation for insert to rapport_person
  with check (workspace_id = current_workspace() and created_by = current_person() and shares_pair_with(person_id));
create policy inviters_see on invitation for select to rapport_person
  using (workspace_id = current_workspace() and shares_pair_with(person_id));
create policy inviters_revoke on invitation for update to rapport_person
  using (workspace_id = current_workspace() and shares_pair_with(person_id));
create policy administrators_invite on invitation for insert to rapport_administrator
  with check (workspace_id = current_workspace() and is_administrator() and created_by = current_person());
create policy administrators_see on invitation for select to rapport_administrator
  using (workspace_id = current_workspace() and is_administrator());
create policy administrators_revoke on invitation for update to rapport_administrator
  using (workspace_id = current_workspace() and is_administrator());

alter table pair enable row level security;
grant select, insert, update (video_url, ended_at, ended_by) on pair to rapport_person;
create policy the_two on pair for select
  using (workspace_id = current_workspace() and current_person() in (lead_id, member_id));
create policy one_of_the_two_starts on pair for insert
  with check (workspace_id = current_workspace() and created_by = current_person() and current_person() in (lead_id, member_id));
create policy the_two_change on pair for update
  using (workspace_id = current_workspace() and current_person() in (lead_id, member_id));

alter table rhythm enable row level security;
grant select, insert, update on rhythm to rapport_person;
create policy the_two on rhythm using (workspace_id = current_workspace() and is_mine(pair_id))
  with check (workspace_id = current_workspace() and is_mine(pair_id) and changed_by = current_person());

alter table meeting enable row level security;
grant select, insert, update, delete on meeting to rapport_person;
create policy the_two on meeting using (workspace_id = current_workspace() and is_mine(pair_id));

alter table talking_point enable row level security;
grant select, insert, update (text, section, position, visibility, planned_for, repeats_every, edited_at, shared_at, dropped_at, dropped_by)
  on talking_point to rapport_person;
create policy the_two_or_its_author on talking_point for select
  using (workspace_id = current_workspace() and is_mine(pair_id) and (visibility = 'both' or author_id = current_person()));
create policy authors_add on talking_point for insert
  with check (workspace_id = current_workspace() and is_mine(pair_id) and author_id = current_person());
create policy the_two_change on talking_point for update
  using (workspace_id = current_workspace() and is_mine(pair_id) and (visibility = 'both' or author_id = current_person()));

alter table talking_point_outcome enable row level security;
grant select, insert, update, delete on talking_point_outcome to rapport_person;
create policy with_its_point on talking_point_outcome
  using (workspace_id = current_workspace() and exists (
    select from talking_point t where t.workspace_id = talking_point_outcome.workspace_id and t.id = talking_point_id));

alter table note enable row level security;
grant select, insert, update on note to rapport_person;
create policy with_its_meeting_or_point on note
  using (workspace_id = current_workspace() and is_mine(pair_id) and (
    meeting_id is not null or exists (
      select from talking_point t where t.workspace_id = note.workspace_id and t.id = talking_point_id)));

alter table note_update enable row level security;
grant select, insert on note_update to rapport_person;
create policy with_its_note on note_update
  using (workspace_id = current_workspace() and exists (
    select from note n where n.workspace_id = note_update.workspace_id and n.id = note_id));

alter table note_snapshot enable row level security;
grant select on note_snapshot to rapport_person;
create policy with_its_note on note_snapshot
  using (workspace_id = current_workspace() and exists (
    select from note n where n.workspace_id = note_snapshot.workspace_id and n.id = note_id));

alter table action_item enable row level security;
grant select, insert, update on action_item to rapport_person;
create policy the_two on action_item using (workspace_id = current_workspace() and is_mine(pair_id));

alter table activity enable row level security;
grant select, insert on activity to rapport_person;
grant select, insert on activity to rapport_administrator;
create policy the_two on activity to rapport_person
  using (workspace_id = current_workspace() and pair_id is not null and is_mine(pair_id)
    and (visible_to is null or visible_to = current_person()))
  with check (workspace_id = current_workspace() and actor_id = current_person() and (pair_id is null or is_mine(pair_id)));
create policy administrators_log on activity to rapport_administrator
  using (workspace_id = current_workspace() and pair_id is null and is_administrator())
  with check (workspace_id = current_workspace() and pair_id is null and actor_id = current_person() and is_administrator());

alter table mail enable row level security;

-- Starting a meeting reveals what both held back "until the meeting starts": one cannot update the other's hidden rows,
-- so this one step runs with the owner's rights, after checking that the caller belongs to the meeting's pair.
create function reveal_points_at_start(meeting uuid) returns void language sql security definer set search_path = public as $$
  update talking_point t set visibility = 'both', shared_at = now()
  from meeting m join pair p on p.workspace_id = m.workspace_id and p.id = m.pair_id
  where m.workspace_id = current_workspace() and m.id = reveal_points_at_start.meeting and m.started_at is not null
    and current_person() in (p.lead_id, p.member_id)
    and t.workspace_id = m.workspace_id and t.pair_id = m.pair_id and t.visibility = 'at_start' and t.dropped_at is null
    and (t.planned_for is null or t.planned_for = m.id
      or exists (select from meeting o where o.workspace_id = t.workspace_id and o.id = t.planned_for
        and (o.held_at is not null or o.skipped_at is not null)))
$$;
revoke execute on function reveal_points_at_start(uuid) from public;
grant execute on function reveal_points_at_start(uuid) to rapport_person;

-- Somebody left: an administrator ends their pairs without being able to see one.
create function end_pairs_of(person uuid) returns void language sql security definer set search_path = public as $$
  update pair set ended_at = now(), ended_by = current_person()
  where workspace_id = current_workspace() and end_pairs_of.person in (lead_id, member_id) and ended_at is null and is_administrator()
$$;
revoke execute on function end_pairs_of(uuid) from public;
grant execute on function end_pairs_of(uuid) to rapport_administrator;
