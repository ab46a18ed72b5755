-- What a meeting followed when it began: whoever edits the template later does not rewrite what was held.
alter table meeting add column sections jsonb; -- null: it has not begun, and follows its template as that stands
update meeting m set sections = t.sections from template t
  where t.workspace_id = m.workspace_id and t.id::text = m.template and (m.started_at is not null or m.held_at is not null);

-- One of the two said, with the other there, that this time works.
alter table meeting add column confirmed_at timestamptz;
alter table meeting add column confirmed_by uuid;
alter table meeting add foreign key (workspace_id, confirmed_by) references person (workspace_id, id);
