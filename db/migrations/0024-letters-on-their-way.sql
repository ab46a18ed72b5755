-- A letter is claimed in one transaction, sent outside of any, and marked in another: a slow mail server holds nothing up.
alter table mail add column claimed_until timestamptz; -- until then somebody is sending it
alter table mail add column tried_at timestamptz;
create index mail_on_its_way on mail (tried_at) where sent_at is null and failed_at is null;

-- What was kept until the leave of its reader ended goes out in one query for each of them.
create index notification_unmailed on notification (workspace_id, person_id, created_at) where mailed_at is null;
drop index notification_to_mail;

-- Whoever wraps up has the summary mailed to themselves, too.
create policy one_tells_oneself on notification for insert
  with check (workspace_id = current_workspace() and actor_id = current_person() and person_id = current_person()
    and is_mine(pair_id) and not in_app);

-- Two servers that ask at the same minute ask once.
delete from notification late using notification first
  where late.kind = 'wrap_up' and first.kind = 'wrap_up' and first.workspace_id = late.workspace_id
    and first.meeting_id = late.meeting_id and first.person_id = late.person_id and first.id < late.id;
create unique index notification_wrap_up_once on notification (workspace_id, meeting_id, person_id) where kind = 'wrap_up';
