-- Templates of people's own, beside those that ship with Rapport; which one a meeting follows, and which a rhythm.
create table template (
  workspace_id uuid not null references workspace on delete cascade,
  id uuid not null,
  author_id uuid not null,
  name text not null check (char_length(btrim(name)) between 1 and 80),
  purpose text not null default '' check (char_length(purpose) <= 200),
  sections jsonb not null check (jsonb_array_length(sections) between 1 and 40),
  created_at timestamptz not null default now(),
  shared_at timestamptz, -- null: only its author, and whoever has a meeting that follows it
  dropped_at timestamptz, -- no longer offered; meetings that follow it still do
  primary key (workspace_id, id),
  foreign key (workspace_id, author_id) references person (workspace_id, id)
);
create index template_by_author on template (workspace_id, author_id);

alter table meeting add column template_chosen_at timestamptz; -- null: as its rhythm has it
alter table rhythm add column template text not null default 'weekly';
alter table rhythm add column other_template text; -- every other_every-th meeting follows this one
alter table rhythm add column other_every smallint check (other_every between 2 and 12);
alter table rhythm add check ((other_template is null) = (other_every is null));
create index meeting_by_template on meeting (workspace_id, template);

alter table template enable row level security;
grant select, insert, update (name, purpose, sections, shared_at, dropped_at) on template to rapport_person;
create policy shared_used_or_ones_own on template for select
  using (
    workspace_id = current_workspace()
    and (
      author_id = current_person()
      or shared_at is not null
      or exists (select from meeting m where m.workspace_id = template.workspace_id and m.template = template.id::text)
      or exists (select from rhythm r where r.workspace_id = template.workspace_id
        and template.id::text in (r.template, r.other_template))
    )
  );
create policy authors_add on template for insert
  with check (workspace_id = current_workspace() and author_id = current_person());
create policy authors_change on template for update
  using (workspace_id = current_workspace() and author_id = current_person());

-- The number from one to ten that some templates ask for: how work feels, and what would make it a ten.
create table meeting_score (
  workspace_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  person_id uuid not null,
  score smallint not null check (score between 1 and 10),
  to_ten text not null default '' check (char_length(to_ten) <= 1000),
  changed_at timestamptz not null default now(),
  primary key (workspace_id, meeting_id, person_id),
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete cascade,
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index meeting_score_by_pair on meeting_score (workspace_id, pair_id);

alter table meeting_score enable row level security;
grant select, insert, update (score, to_ten, changed_at), delete on meeting_score to rapport_person;
create policy the_two on meeting_score for select using (workspace_id = current_workspace() and is_mine(pair_id));
create policy ones_own on meeting_score for insert
  with check (workspace_id = current_workspace() and is_mine(pair_id) and person_id = current_person());
create policy ones_own_change on meeting_score for update
  using (workspace_id = current_workspace() and is_mine(pair_id) and person_id = current_person());
create policy ones_own_delete on meeting_score for delete
  using (workspace_id = current_workspace() and is_mine(pair_id) and person_id = current_person());
