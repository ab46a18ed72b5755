-- Feedback: what one person saw another do, and what came of it. Until it is shared it exists for its author alone;
-- from then on for the two, and for nobody else unless the receiver shows it.
create table feedback (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  giver_id uuid not null,
  receiver_id uuid not null,
  kind text not null check (kind in ('high-five', 'watch-out')),
  shape text not null check (shape in ('sbi', 'four-steps')),
  situation text not null default '' check (char_length(situation) <= 4000),
  behaviour text not null default '' check (char_length(behaviour) <= 4000),
  impact text not null default '' check (char_length(impact) <= 4000),
  facts text not null default '' check (char_length(facts) <= 4000),
  feelings text not null default '' check (char_length(feelings) <= 4000),
  options text not null default '' check (char_length(options) <= 4000),
  request text not null default '' check (char_length(request) <= 4000),
  skills text[] not null default '{}' check (cardinality(skills) <= 5),
  ways_of_working text[] not null default '{}' check (cardinality(ways_of_working) <= 5),
  path_forward text not null default '' check (char_length(path_forward) <= 1000),
  path_aim text check (path_aim in ('habit', 'system')),
  look_again_on date, -- as planned by its author; the two agree on theirs in feedback_follow_up
  action_item_id uuid,
  request_id uuid,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  meeting_id uuid, -- to be said in, or said in when shared
  held_at timestamptz,
  remind_on date,
  shared_at timestamptz,
  primary key (workspace_id, id),
  check (giver_id <> receiver_id),
  check (shared_at is null or held_at is null),
  foreign key (workspace_id, giver_id) references person (workspace_id, id),
  foreign key (workspace_id, receiver_id) references person (workspace_id, id),
  foreign key (workspace_id, action_item_id) references action_item (workspace_id, id) on delete set null (action_item_id),
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete set null (meeting_id)
);
create index feedback_by_giver on feedback (workspace_id, giver_id, changed_at desc);
create index feedback_by_receiver on feedback (workspace_id, receiver_id, shared_at desc) where shared_at is not null;
create index feedback_by_meeting on feedback (workspace_id, meeting_id) where meeting_id is not null;
create index feedback_to_remind on feedback (remind_on) where held_at is not null and remind_on is not null;

-- To whom a receiver shows what they were told: one person, for example a new lead, or (null) the people they work with.
create table feedback_reader (
  workspace_id uuid not null,
  id uuid not null,
  feedback_id uuid not null,
  receiver_id uuid not null,
  person_id uuid,
  shown_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique nulls not distinct (workspace_id, feedback_id, person_id),
  foreign key (workspace_id, feedback_id) references feedback (workspace_id, id) on delete cascade,
  foreign key (workspace_id, receiver_id) references person (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index feedback_reader_by_person on feedback_reader (workspace_id, person_id);
create index feedback_reader_by_receiver on feedback_reader (workspace_id, receiver_id);

-- The same lead, or one the lead of the other.
create function is_in_my_team(colleague uuid) returns boolean language sql stable as $$
  select exists (select from public.person me, public.person other
    where me.workspace_id = current_workspace() and me.id = current_person()
      and other.workspace_id = me.workspace_id and other.id = is_in_my_team.colleague
      and (other.manager_id = me.manager_id or other.manager_id = me.id or me.manager_id = other.id))
$$;

alter table feedback_reader enable row level security;
grant select, insert, delete on feedback_reader to rapport_person;
create policy the_receiver_and_whom_they_chose on feedback_reader for select
  using (workspace_id = current_workspace() and (receiver_id = current_person() or person_id = current_person()
    or (person_id is null and is_in_my_team(receiver_id))));
create policy the_receiver_takes_back on feedback_reader for delete
  using (workspace_id = current_workspace() and receiver_id = current_person());

alter table feedback enable row level security;
grant select, insert, delete on feedback to rapport_person;
grant update (receiver_id, kind, shape, situation, behaviour, impact, facts, feelings, options, request, skills,
  ways_of_working, path_forward, path_aim, look_again_on, changed_at, meeting_id, held_at, remind_on, shared_at) on feedback to rapport_person;
create policy its_author on feedback for select using (workspace_id = current_workspace() and giver_id = current_person());
create policy its_receiver_once_shared on feedback for select
  using (workspace_id = current_workspace() and receiver_id = current_person() and shared_at is not null);
create policy whom_the_receiver_chose on feedback for select
  using (workspace_id = current_workspace() and shared_at is not null and exists (select from feedback_reader r
    where r.workspace_id = feedback.workspace_id and r.feedback_id = feedback.id and r.receiver_id = feedback.receiver_id
      and (r.person_id = current_person() or (r.person_id is null and feedback.kind = 'high-five'))));
create policy its_author_writes on feedback for insert
  with check (workspace_id = current_workspace() and giver_id = current_person());
create policy its_author_changes on feedback for update
  using (workspace_id = current_workspace() and giver_id = current_person())
  with check (workspace_id = current_workspace() and giver_id = current_person());
create policy its_author_drops_what_is_not_shared on feedback for delete
  using (workspace_id = current_workspace() and giver_id = current_person() and shared_at is null);

-- Reads feedback with its own policy, so that there is one rule only.
create function is_between_us(feedback uuid) returns boolean language sql stable as $$
  select exists (select from public.feedback f where f.workspace_id = current_workspace() and f.id = is_between_us.feedback
    and f.shared_at is not null and current_person() in (f.giver_id, f.receiver_id))
$$;
create policy the_receiver_shows on feedback_reader for insert
  with check (workspace_id = current_workspace() and receiver_id = current_person()
    and exists (select from public.feedback f where f.workspace_id = current_workspace() and f.id = feedback_reader.feedback_id
      and f.receiver_id = current_person() and f.shared_at is not null
      and (feedback_reader.person_id is not null or f.kind = 'high-five')));

-- How shared feedback read before its author changed it: no change is silent.
create table feedback_revision (
  workspace_id uuid not null,
  id uuid not null,
  feedback_id uuid not null,
  text text not null,
  replaced_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, feedback_id) references feedback (workspace_id, id) on delete cascade
);
create index feedback_revision_by_feedback on feedback_revision (workspace_id, feedback_id);
alter table feedback_revision enable row level security;
grant select, insert on feedback_revision to rapport_person;
create policy the_two on feedback_revision for select using (workspace_id = current_workspace() and is_between_us(feedback_id));
create policy its_author_adds on feedback_revision for insert
  with check (workspace_id = current_workspace() and exists (select from public.feedback f
    where f.workspace_id = current_workspace() and f.id = feedback_revision.feedback_id and f.giver_id = current_person()));

-- That the receiver read it, and what they think of it.
create table feedback_answer (
  workspace_id uuid not null,
  feedback_id uuid not null,
  person_id uuid not null,
  read_at timestamptz not null default now(),
  text text not null default '' check (char_length(text) <= 4000),
  answered_at timestamptz,
  primary key (workspace_id, feedback_id),
  foreign key (workspace_id, feedback_id) references feedback (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
alter table feedback_answer enable row level security;
grant select, insert, update (text, answered_at) on feedback_answer to rapport_person;
create policy the_two on feedback_answer for select using (workspace_id = current_workspace() and is_between_us(feedback_id));
create policy the_receiver_answers on feedback_answer for insert
  with check (workspace_id = current_workspace() and person_id = current_person() and exists (select from public.feedback f
    where f.workspace_id = current_workspace() and f.id = feedback_answer.feedback_id and f.receiver_id = current_person() and f.shared_at is not null));
create policy the_receiver_changes on feedback_answer for update
  using (workspace_id = current_workspace() and person_id = current_person() and is_between_us(feedback_id));

-- When the two look again.
create table feedback_follow_up (
  workspace_id uuid not null,
  feedback_id uuid not null,
  look_again_on date not null,
  set_by uuid not null,
  asked_at timestamptz,
  primary key (workspace_id, feedback_id),
  foreign key (workspace_id, feedback_id) references feedback (workspace_id, id) on delete cascade,
  foreign key (workspace_id, set_by) references person (workspace_id, id)
);
create index feedback_follow_up_due on feedback_follow_up (look_again_on) where asked_at is null;
alter table feedback_follow_up enable row level security;
grant select, insert, update on feedback_follow_up to rapport_person;
create policy the_two on feedback_follow_up
  using (workspace_id = current_workspace() and is_between_us(feedback_id))
  with check (workspace_id = current_workspace() and is_between_us(feedback_id) and set_by = current_person());

-- What changed, as each of the two sees it.
create table feedback_outcome (
  workspace_id uuid not null,
  feedback_id uuid not null,
  person_id uuid not null,
  text text not null check (char_length(btrim(text)) between 1 and 4000),
  said_at timestamptz not null default now(),
  primary key (workspace_id, feedback_id, person_id),
  foreign key (workspace_id, feedback_id) references feedback (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
alter table feedback_outcome enable row level security;
grant select, insert, update (text, said_at) on feedback_outcome to rapport_person;
create policy the_two on feedback_outcome for select using (workspace_id = current_workspace() and is_between_us(feedback_id));
create policy ones_own_add on feedback_outcome for insert
  with check (workspace_id = current_workspace() and person_id = current_person() and is_between_us(feedback_id));
create policy ones_own_change on feedback_outcome for update
  using (workspace_id = current_workspace() and person_id = current_person() and is_between_us(feedback_id));

-- Asking named people about one thing.
create table feedback_request (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  asker_id uuid not null,
  about text not null check (char_length(btrim(about)) between 1 and 500),
  due_on date not null,
  asked_at timestamptz not null default now(),
  closed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, asker_id) references person (workspace_id, id)
);
create index feedback_request_by_asker on feedback_request (workspace_id, asker_id, asked_at desc);
create table feedback_request_person (
  workspace_id uuid not null,
  request_id uuid not null,
  asker_id uuid not null,
  person_id uuid not null,
  nothing_now_at timestamptz,
  primary key (workspace_id, request_id, person_id),
  check (person_id <> asker_id),
  foreign key (workspace_id, request_id) references feedback_request (workspace_id, id) on delete cascade,
  foreign key (workspace_id, asker_id) references person (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index feedback_request_person_by_person on feedback_request_person (workspace_id, person_id);
alter table feedback add foreign key (workspace_id, request_id) references feedback_request (workspace_id, id) on delete set null (request_id);

alter table feedback_request_person enable row level security;
grant select, insert, update (nothing_now_at) on feedback_request_person to rapport_person;
create policy the_asker_and_the_asked on feedback_request_person for select
  using (workspace_id = current_workspace() and current_person() in (asker_id, person_id));
create policy the_asked_answer on feedback_request_person for update
  using (workspace_id = current_workspace() and person_id = current_person());
alter table feedback_request enable row level security;
grant select, insert, update (closed_at) on feedback_request to rapport_person;
create policy the_asker_and_the_asked on feedback_request for select
  using (workspace_id = current_workspace() and (asker_id = current_person() or exists (select from feedback_request_person p
    where p.workspace_id = feedback_request.workspace_id and p.request_id = feedback_request.id and p.person_id = current_person())));
create policy the_asker_asks on feedback_request for insert
  with check (workspace_id = current_workspace() and asker_id = current_person());
create policy the_asker_closes on feedback_request for update
  using (workspace_id = current_workspace() and asker_id = current_person());
create policy the_asker_names on feedback_request_person for insert
  with check (workspace_id = current_workspace() and asker_id = current_person() and exists (select from public.feedback_request r
    where r.workspace_id = current_workspace() and r.id = feedback_request_person.request_id and r.asker_id = current_person()));

-- News that belongs to no one-on-one: colleagues give each other feedback without having one.
alter table notification alter column pair_id drop not null;
alter table notification add column feedback_id uuid;
alter table notification add column feedback_request_id uuid;
alter table notification add foreign key (workspace_id, feedback_id) references feedback (workspace_id, id) on delete cascade;
alter table notification add foreign key (workspace_id, feedback_request_id) references feedback_request (workspace_id, id) on delete cascade;
alter table notification add check (pair_id is not null or feedback_id is not null or feedback_request_id is not null or actor_id is null);
create policy about_feedback on notification for insert
  with check (
    workspace_id = current_workspace() and actor_id = current_person() and person_id <> current_person() and pair_id is null
    and (exists (select from public.feedback f where f.workspace_id = current_workspace() and f.id = notification.feedback_id
        and f.shared_at is not null and current_person() in (f.giver_id, f.receiver_id) and notification.person_id in (f.giver_id, f.receiver_id))
      or exists (select from public.feedback_request_person r where r.workspace_id = current_workspace() and r.request_id = notification.feedback_request_id
        and current_person() in (r.asker_id, r.person_id) and notification.person_id in (r.asker_id, r.person_id)))
  );
create or replace function how_to_tell(person uuid, about text) returns table (in_app boolean, mail text)
language sql stable security definer set search_path = public as $$
  select s.in_app, s.mail from notification_setting s
  where s.workspace_id = current_workspace() and s.person_id = how_to_tell.person and s.kind = how_to_tell.about
    and (exists (select from pair p where p.workspace_id = s.workspace_id and p.ended_at is null
        and current_person() in (p.lead_id, p.member_id) and s.person_id in (p.lead_id, p.member_id))
      or exists (select from feedback f where f.workspace_id = s.workspace_id and f.shared_at is not null
        and current_person() in (f.giver_id, f.receiver_id) and s.person_id in (f.giver_id, f.receiver_id))
      or exists (select from feedback_request_person r where r.workspace_id = s.workspace_id
        and current_person() in (r.asker_id, r.person_id) and s.person_id in (r.asker_id, r.person_id)))
$$;

-- Which feedback a talking point is about.
alter table talking_point add column feedback_id uuid;
alter table talking_point add foreign key (workspace_id, feedback_id) references feedback (workspace_id, id)
  on delete set null (feedback_id);
create index talking_point_by_feedback on talking_point (workspace_id, feedback_id) where feedback_id is not null;
