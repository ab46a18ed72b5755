-- What became of a promise on its way: a date that was moved, with its reason, and what the two said about it.
create table renegotiation (
  workspace_id uuid not null,
  id uuid not null,
  pair_id uuid not null,
  action_item_id uuid not null,
  person_id uuid not null,
  from_due date not null,
  to_due date, -- null: without a day from then on
  reason text not null default '' check (char_length(reason) <= 300),
  at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, action_item_id) references action_item (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index renegotiation_by_item on renegotiation (workspace_id, action_item_id);
create index renegotiation_by_pair on renegotiation (workspace_id, pair_id);

alter table renegotiation enable row level security;
grant select, insert on renegotiation to rapport_person;
create policy the_two on renegotiation for select using (workspace_id = current_workspace() and is_mine(pair_id));
create policy ones_own_add on renegotiation for insert
  with check (
    workspace_id = current_workspace() and is_mine(pair_id) and person_id = current_person()
    and exists (select from action_item a where a.workspace_id = renegotiation.workspace_id
      and a.id = renegotiation.action_item_id and a.pair_id = renegotiation.pair_id)
  );

create table item_comment (
  workspace_id uuid not null,
  id uuid not null,
  pair_id uuid not null,
  action_item_id uuid not null,
  author_id uuid not null,
  text text not null check (char_length(btrim(text)) between 1 and 2000),
  said_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, action_item_id) references action_item (workspace_id, id) on delete cascade,
  foreign key (workspace_id, author_id) references person (workspace_id, id)
);
create index item_comment_by_item on item_comment (workspace_id, action_item_id);
create index item_comment_by_pair on item_comment (workspace_id, pair_id);

alter table item_comment enable row level security;
grant select, insert, delete on item_comment to rapport_person;
create policy the_two on item_comment for select using (workspace_id = current_workspace() and is_mine(pair_id));
create policy ones_own_add on item_comment for insert
  with check (
    workspace_id = current_workspace() and is_mine(pair_id) and author_id = current_person()
    and exists (select from action_item a where a.workspace_id = item_comment.workspace_id
      and a.id = item_comment.action_item_id and a.pair_id = item_comment.pair_id)
  );
create policy ones_own_delete on item_comment for delete
  using (workspace_id = current_workspace() and is_mine(pair_id) and author_id = current_person());

-- A promise that returns: once it is done, the next one is made with its day.
alter table action_item add column repeats text check (repeats in ('weekly', 'two_weeks', 'monthly'));
alter table action_item add column follows_id uuid;
alter table action_item add foreign key (workspace_id, follows_id) references action_item (workspace_id, id)
  on delete set null (follows_id);
create unique index action_item_follows on action_item (workspace_id, follows_id) where follows_id is not null;
