-- What earlier imports of a pair have brought: with these names of everything in a document, importing it again neither
-- doubles nor brings back what was edited or deleted since.
create table import (
  workspace_id uuid not null,
  id uuid not null,
  pair_id uuid not null,
  source_name text not null check (char_length(source_name) <= 300),
  keys text[] not null,
  imported_at timestamptz not null default now(),
  imported_by uuid not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, imported_by) references person (workspace_id, id)
);
create index import_by_pair on import (workspace_id, pair_id);

alter table import enable row level security;
grant select, insert on import to rapport_person;
create policy the_two on import for select using (workspace_id = current_workspace() and is_mine(pair_id));
create policy in_ones_own_name on import for insert
  with check (workspace_id = current_workspace() and is_mine(pair_id) and imported_by = current_person());

-- A document says which of the two brought a point. Only what is imported, and shared, may stand in the other's name.
create policy the_two_import on talking_point for insert
  with check (workspace_id = current_workspace() and is_mine(pair_id) and imported_at is not null and visibility = 'both'
    and author_id in (select unnest(array[p.lead_id, p.member_id]) from pair p
      where p.workspace_id = talking_point.workspace_id and p.id = talking_point.pair_id));
