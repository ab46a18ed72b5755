-- What is shared of feedback is what its author chose to say, and from then on it changes in the open only.

-- The parts of the shape that is not chosen, and what belongs to the other kind, stood in no preview: their author never
-- meant to share them. From here on they cannot be shared.
update feedback set
  situation = case when shape = 'sbi' then situation else '' end,
  behaviour = case when shape = 'sbi' then behaviour else '' end,
  impact = case when shape = 'sbi' then impact else '' end,
  facts = case when shape = 'sbi' then '' else facts end,
  feelings = case when shape = 'sbi' then '' else feelings end,
  options = case when shape = 'sbi' then '' else options end,
  skills = case when kind = 'high-five' then skills else '{}' end,
  ways_of_working = case when kind = 'high-five' then ways_of_working else '{}' end,
  path_forward = case when kind = 'high-five' then '' else path_forward end,
  path_aim = case when kind = 'high-five' then null else path_aim end
where shared_at is not null;
alter table feedback add constraint shares_what_is_chosen check (shared_at is null or (
  case shape when 'sbi' then facts = '' and feelings = '' and options = '' else situation = '' and behaviour = '' and impact = '' end
  and case kind when 'high-five' then path_forward = '' and path_aim is null
    else cardinality(skills) = 0 and cardinality(ways_of_working) = 0 end));

-- How each change read before, with what it named. What an earlier change named was not kept: it stands as it is now.
alter table feedback_revision add column skills text[] not null default '{}';
alter table feedback_revision add column ways_of_working text[] not null default '{}';
alter table feedback_revision add column path_forward text not null default '';
alter table feedback_revision add column path_aim text;
update feedback_revision r set skills = f.skills, ways_of_working = f.ways_of_working, path_forward = f.path_forward, path_aim = f.path_aim
  from feedback f where f.workspace_id = r.workspace_id and f.id = r.feedback_id;

-- To whom it was shared, as what, in which shape, when and where it was said: none of it changes afterwards. Within an update
-- this reads the row as it was before.
create function stays_as_it_was_shared(feedback uuid, receiver uuid, kind text, shape text, meeting uuid, shared timestamptz)
returns boolean language sql stable as $$
  select not exists (select from public.feedback f
    where f.workspace_id = current_workspace() and f.id = stays_as_it_was_shared.feedback and f.shared_at is not null
      and (f.receiver_id, f.kind, f.shape, f.meeting_id, f.shared_at) is distinct from
        (stays_as_it_was_shared.receiver, stays_as_it_was_shared.kind, stays_as_it_was_shared.shape,
          stays_as_it_was_shared.meeting, stays_as_it_was_shared.shared))
$$;
drop policy its_author_changes on feedback;
create policy its_author_changes on feedback for update
  using (workspace_id = current_workspace() and giver_id = current_person())
  with check (workspace_id = current_workspace() and giver_id = current_person()
    and stays_as_it_was_shared(id, receiver_id, kind, shape, meeting_id, shared_at));

-- What the receiver answered, or one of the two said has changed, before they said it differently.
create table feedback_reply_revision (
  workspace_id uuid not null,
  id uuid not null,
  feedback_id uuid not null,
  person_id uuid not null,
  reply text not null check (reply in ('answer', 'outcome')),
  text text not null,
  replaced_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, feedback_id) references feedback (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index feedback_reply_revision_by_feedback on feedback_reply_revision (workspace_id, feedback_id);
alter table feedback_reply_revision enable row level security;
grant select, insert on feedback_reply_revision to rapport_person;
create policy the_two on feedback_reply_revision for select using (workspace_id = current_workspace() and is_between_us(feedback_id));
create policy ones_own_add on feedback_reply_revision for insert
  with check (workspace_id = current_workspace() and person_id = current_person() and is_between_us(feedback_id));

-- A team is who it was when praise was shown to it: a row for each of them. Whoever leads the receiver later is not among them.
alter table feedback_reader add column of_team boolean not null default false;
alter table feedback_reader drop constraint feedback_reader_workspace_id_feedback_id_person_id_key;
insert into feedback_reader (workspace_id, id, feedback_id, receiver_id, person_id, shown_at, of_team)
  select r.workspace_id, gen_random_uuid(), r.feedback_id, r.receiver_id, other.id, r.shown_at, true
  from feedback_reader r
  join feedback f on f.workspace_id = r.workspace_id and f.id = r.feedback_id
  join person me on me.workspace_id = r.workspace_id and me.id = r.receiver_id
  join person other on other.workspace_id = r.workspace_id and other.id not in (f.giver_id, f.receiver_id) and other.left_at is null
    and (other.manager_id = me.manager_id or other.manager_id = me.id or me.manager_id = other.id)
  where r.person_id is null;
delete from feedback_reader where person_id is null;
alter table feedback_reader alter column person_id set not null;
alter table feedback_reader add unique (workspace_id, feedback_id, person_id, of_team);
drop policy the_receiver_and_whom_they_chose on feedback_reader;
create policy the_receiver_and_whom_they_chose on feedback_reader for select
  using (workspace_id = current_workspace() and current_person() in (receiver_id, person_id));
drop policy the_receiver_shows on feedback_reader;
create policy the_receiver_shows on feedback_reader for insert
  with check (workspace_id = current_workspace() and receiver_id = current_person()
    and exists (select from public.feedback f where f.workspace_id = current_workspace() and f.id = feedback_reader.feedback_id
      and f.receiver_id = current_person() and f.shared_at is not null and (not feedback_reader.of_team or f.kind = 'high-five')));
drop policy whom_the_receiver_chose on feedback;
create policy whom_the_receiver_chose on feedback for select
  using (workspace_id = current_workspace() and shared_at is not null and exists (select from feedback_reader r
    where r.workspace_id = feedback.workspace_id and r.feedback_id = feedback.id and r.receiver_id = feedback.receiver_id
      and r.person_id = current_person()));
drop function is_in_my_team;

-- That its author was reminded of what they hold: once for each time they hold it.
alter table feedback add column reminded_at timestamptz;
grant update (reminded_at) on feedback to rapport_person;
update feedback f set reminded_at = (select max(n.created_at) from notification n where n.workspace_id = f.workspace_id
  and n.feedback_id = f.id and n.kind = 'feedback_held' and n.created_at >= f.held_at)
where f.held_at is not null;
drop index feedback_to_remind;
create index feedback_to_remind on feedback (remind_on) where held_at is not null and remind_on is not null and reminded_at is null;
