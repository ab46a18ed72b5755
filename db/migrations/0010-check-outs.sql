-- How each of the two left the room. Head: 1 confused … 4 clear; heart: 1 anxious … 4 confident.
create table check_out (
  workspace_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  pair_id uuid not null,
  head smallint not null check (head between 1 and 4),
  heart smallint not null check (heart between 1 and 4),
  note text not null default '' check (char_length(note) <= 300),
  spoke smallint check (spoke between 0 and 100), -- one's own honest estimate of one's share of the talk, in percent
  level smallint check (level between 1 and 3), -- 1 facts, 2 feelings, 3 the relationship
  trend_only boolean not null default false, -- the other sees averages only, see check_out_trend
  answered_at timestamptz not null default now(),
  primary key (workspace_id, meeting_id, person_id),
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete cascade,
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index check_out_by_pair on check_out (workspace_id, pair_id);

-- Who of the reader's pair has answered: that, and not what, is known before both have.
create function who_checked_out(meeting uuid) returns setof uuid
language sql stable security definer set search_path = public as $$
  select c.person_id from check_out c
  where c.workspace_id = current_workspace() and c.meeting_id = who_checked_out.meeting
    and exists (select from pair p where p.workspace_id = c.workspace_id and p.id = c.pair_id
      and current_person() in (p.lead_id, p.member_id))
$$;
revoke execute on function who_checked_out(uuid) from public;
grant execute on function who_checked_out(uuid) to rapport_person;

alter table check_out enable row level security;
grant select, insert, update (head, heart, note, spoke, level, trend_only, answered_at) on check_out to rapport_person;
create policy ones_own on check_out for select
  using (workspace_id = current_workspace() and person_id = current_person());
create policy the_other_once_both_answered on check_out for select
  using (
    workspace_id = current_workspace() and is_mine(pair_id) and not trend_only
    and current_person() in (select who_checked_out(meeting_id))
  );
create policy ones_own_add on check_out for insert
  with check (
    workspace_id = current_workspace() and person_id = current_person() and is_mine(pair_id)
    and exists (select from meeting m where m.workspace_id = check_out.workspace_id and m.id = check_out.meeting_id
      and m.pair_id = check_out.pair_id and m.held_at is not null)
  );
-- Until the other has answered: nobody words their own answer with the other's in view.
create policy ones_own_change on check_out for update
  using (
    workspace_id = current_workspace() and person_id = current_person()
    and not exists (select from who_checked_out(meeting_id) as answered (by) where answered.by <> current_person())
  );

-- What somebody shows as a trend only: one average for every four meetings in which both answered. The fours do not overlap:
-- from averages that share meetings, a single answer could be worked out.
create function check_out_trend(pair uuid) returns table (person_id uuid, up_to timestamptz, head numeric, heart numeric)
language sql stable security definer set search_path = public as $$
  with answers as (
    select c.person_id, m.starts_at, c.head, c.heart,
      (row_number() over (partition by c.person_id order by m.starts_at) - 1) / 4 as four
    from check_out c
    join meeting m on m.workspace_id = c.workspace_id and m.id = c.meeting_id
    where c.workspace_id = current_workspace() and c.pair_id = check_out_trend.pair and c.trend_only
      and c.person_id <> current_person()
      and exists (select from pair p where p.workspace_id = c.workspace_id and p.id = c.pair_id
        and current_person() in (p.lead_id, p.member_id))
      and exists (select from check_out mine where mine.workspace_id = c.workspace_id and mine.meeting_id = c.meeting_id
        and mine.person_id = current_person()))
  select a.person_id, max(a.starts_at), round(avg(a.head), 1), round(avg(a.heart), 1)
  from answers a group by a.person_id, a.four having count(*) = 4 order by 2
$$;
revoke execute on function check_out_trend(uuid) from public;
grant execute on function check_out_trend(uuid) to rapport_person;
