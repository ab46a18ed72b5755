-- Which action item a talking point is about: one that is stuck or late becomes something to talk over.
alter table talking_point add column action_item_id uuid;
alter table talking_point add foreign key (workspace_id, action_item_id) references action_item (workspace_id, id)
  on delete set null (action_item_id);
create index talking_point_by_action_item on talking_point (workspace_id, action_item_id) where action_item_id is not null;
