-- Which rules of the coaches somebody has switched off, and how often they waved each away. What the coaches read is kept nowhere.
create table coach_rule (
  workspace_id uuid not null,
  person_id uuid not null,
  rule text not null check (char_length(rule) between 1 and 20),
  waved_away int not null default 0,
  off_at timestamptz,
  primary key (workspace_id, person_id, rule),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);
alter table coach_rule enable row level security;
grant select, insert, update on coach_rule to rapport_person;
create policy ones_own on coach_rule
  using (workspace_id = current_workspace() and person_id = current_person());
