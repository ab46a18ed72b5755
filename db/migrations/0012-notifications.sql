-- What somebody should hear of: in the inbox, in a mail at once, or in the one letter of the day. It holds no content: the
-- words are read when it is shown, so that it never says more than its reader may see.
create table notification (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (char_length(kind) between 1 and 30),
  pair_id uuid not null,
  meeting_id uuid,
  action_item_id uuid,
  actor_id uuid, -- null: nobody did it, it is time
  in_app boolean not null,
  mail text not null check (mail in ('now', 'daily', 'off')),
  created_at timestamptz not null default now(),
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade,
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete cascade,
  foreign key (workspace_id, action_item_id) references action_item (workspace_id, id) on delete cascade,
  foreign key (workspace_id, actor_id) references person (workspace_id, id)
);
create index notification_by_person on notification (workspace_id, person_id, created_at desc);
create index notification_to_mail on notification (mail, created_at) where mailed_at is null;

alter table notification enable row level security;
grant select, insert, update (read_at) on notification to rapport_person;
create policy ones_own on notification for select
  using (workspace_id = current_workspace() and person_id = current_person() and in_app);
create policy ones_own_read on notification for update
  using (workspace_id = current_workspace() and person_id = current_person());
create policy the_two_tell on notification for insert
  with check (
    workspace_id = current_workspace() and actor_id = current_person() and is_mine(pair_id)
    and person_id <> current_person() and shares_pair_with(person_id)
  );

create table notification_setting (
  workspace_id uuid not null,
  person_id uuid not null,
  kind text not null check (char_length(kind) between 1 and 30),
  in_app boolean not null,
  mail text not null check (mail in ('now', 'daily', 'off')),
  primary key (workspace_id, person_id, kind),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);
alter table notification_setting enable row level security;
grant select, insert, update, delete on notification_setting to rapport_person;
create policy ones_own on notification_setting
  using (workspace_id = current_workspace() and person_id = current_person());

-- How the other wants to hear of something, for whoever causes it; nothing else of their settings.
create function how_to_tell(person uuid, about text) returns table (in_app boolean, mail text)
language sql stable security definer set search_path = public as $$
  select s.in_app, s.mail from notification_setting s
  where s.workspace_id = current_workspace() and s.person_id = how_to_tell.person and s.kind = how_to_tell.about
    and exists (select from pair p where p.workspace_id = s.workspace_id and p.ended_at is null
      and current_person() in (p.lead_id, p.member_id) and s.person_id in (p.lead_id, p.member_id))
$$;
revoke execute on function how_to_tell(uuid, text) from public;
grant execute on function how_to_tell(uuid, text) to rapport_person;

-- The letter of the day went out: one for each person and day, in their own zone.
create table daily_letter (
  workspace_id uuid not null,
  person_id uuid not null,
  day date not null,
  primary key (workspace_id, person_id, day),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);
alter table daily_letter enable row level security; -- for the server alone: nothing is granted
drop table preparation_reminder; -- what to prepare stands in the letter of the day

-- On leave: no letters until the day after.
alter table person add column away_until date;
grant update (away_until) on person to rapport_person;
alter table mail add column headers jsonb not null default '{}';
