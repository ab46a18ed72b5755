-- Questions of people's own, beside the bank that ships with Rapport, and what each person made of a question.
create table question (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  author_id uuid not null,
  text text not null check (char_length(btrim(text)) between 1 and 300),
  topic text not null check (topic in ('connection', 'growth', 'feedback', 'engagement', 'team', 'concerns')),
  depth smallint not null check (depth between 1 and 3),
  purpose text not null default '' check (char_length(purpose) <= 300),
  created_at timestamptz not null default now(),
  shared_at timestamptz, -- null: only its author; else everybody in the workspace
  dropped_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, author_id) references person (workspace_id, id)
);
create index question_by_author on question (workspace_id, author_id);

alter table question enable row level security;
grant select, insert, update (text, topic, depth, purpose, shared_at, dropped_at) on question to rapport_person;
create policy shared_or_ones_own on question for select
  using (workspace_id = current_workspace() and (author_id = current_person() or shared_at is not null));
create policy authors_add on question for insert
  with check (workspace_id = current_workspace() and author_id = current_person());
create policy authors_change on question for update
  using (workspace_id = current_workspace() and author_id = current_person());

-- question_key: the id of one of the bank, or the uuid of one's own. Favourites are for oneself; a wish to be asked is
-- seen by those one has a one-on-one with.
create table question_mark (
  workspace_id uuid not null,
  person_id uuid not null,
  question_key text not null check (char_length(question_key) between 1 and 100),
  favourite_at timestamptz,
  wished_at timestamptz,
  primary key (workspace_id, person_id, question_key),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);

alter table question_mark enable row level security;
grant select, insert, update, delete on question_mark to rapport_person;
create policy ones_own on question_mark
  using (workspace_id = current_workspace() and person_id = current_person());
create policy wishes_for_the_other on question_mark for select
  using (workspace_id = current_workspace() and wished_at is not null and shares_pair_with(person_id));

-- Which question a talking point asks, so that it is not suggested again too soon.
alter table talking_point add column question_key text check (char_length(question_key) between 1 and 100);
