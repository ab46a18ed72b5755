-- What is known of a question once it stands on a page: its topic, what each made of it, and who may read it.

-- What a point is about, if somebody said so; a question asked brings its own.
alter table talking_point add column topic text
  check (topic in ('connection', 'growth', 'feedback', 'engagement', 'team', 'concerns'));
grant update (topic) on talking_point to rapport_person;
create index talking_point_by_question on talking_point (workspace_id, pair_id, question_key) where question_key is not null;

-- Who asks whom, for questions of one's own too.
alter table question add column direction text not null default 'both'
  check (direction in ('lead-to-member', 'member-to-lead', 'both'));
grant update (direction) on question to rapport_person;

-- What somebody wrote and wishes to be asked, those they have a one-on-one with can read, though it is shared with nobody
-- else. Only its author opens it this way: from one to the next it does not travel.
create policy wished_by_its_author on question for select
  using (
    workspace_id = current_workspace() and dropped_at is null and shares_pair_with(author_id)
    and exists (select from question_mark m where m.workspace_id = question.workspace_id and m.person_id = question.author_id
      and m.question_key = question.id::text and m.wished_at is not null)
  );

-- What each of the two made of a question they talked about: good, or not for us.
create table asked_mark (
  workspace_id uuid not null,
  pair_id uuid not null,
  question_key text not null check (char_length(question_key) between 1 and 100),
  person_id uuid not null,
  mark text not null check (mark in ('good', 'not')),
  marked_at timestamptz not null default now(),
  primary key (workspace_id, pair_id, question_key, person_id),
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);

alter table asked_mark enable row level security;
grant select, insert, update (mark, marked_at), delete on asked_mark to rapport_person;
create policy ones_own on asked_mark
  using (workspace_id = current_workspace() and person_id = current_person() and is_mine(pair_id))
  with check (
    workspace_id = current_workspace() and person_id = current_person() and is_mine(pair_id)
    and exists (select from talking_point t where t.workspace_id = asked_mark.workspace_id and t.pair_id = asked_mark.pair_id
      and t.question_key = asked_mark.question_key)
  );

-- The marks of the other one, for what to suggest and for nothing else: no answer of the API holds them, and no reason
-- given says whose mark it was.
create function marks_of_the_other(pair uuid) returns table (question_key text, mark text)
language sql stable security definer set search_path = public as $$
  select a.question_key, a.mark from asked_mark a
  where a.workspace_id = current_workspace() and a.pair_id = marks_of_the_other.pair and a.person_id <> current_person()
    and exists (select from pair p where p.workspace_id = a.workspace_id and p.id = a.pair_id
      and current_person() in (p.lead_id, p.member_id))
$$;
revoke execute on function marks_of_the_other(uuid) from public;
grant execute on function marks_of_the_other(uuid) to rapport_person;
