-- Whoever reads a mailbox is the person it belongs to. Once somebody has joined, their address is theirs to change, with a
-- link sent to the new one: an administrator who could change it could read what is between two people.
revoke update on person from rapport_administrator;
grant update (name, title, manager_id, time_zone, start_date, administrator_since, left_at) on person to rapport_administrator;

-- Before that it can be put right, and whoever waits for them in a one-on-one is told: what they share is read there.
create function correct_address(person uuid, address text) returns setof uuid
language sql security definer set search_path = public as $$
  with corrected as (
    update person p set email = address
    where p.workspace_id = current_workspace() and p.id = correct_address.person and p.joined_at is null and p.left_at is null
      and p.email <> address and is_administrator()
    returning p.id
  ), revoked as (
    update invitation i set revoked_at = now() from corrected c
    where i.workspace_id = current_workspace() and i.person_id = c.id and i.accepted_at is null and i.revoked_at is null
  )
  insert into notification (workspace_id, id, person_id, kind, pair_id, actor_id, in_app, mail)
  select current_workspace(), gen_random_uuid(), case when p.lead_id = c.id then p.member_id else p.lead_id end,
    'address_corrected', p.id, current_person(), true, 'now'
  from corrected c
  join pair p on p.workspace_id = current_workspace() and c.id in (p.lead_id, p.member_id) and p.ended_at is null
  returning id
$$;
revoke execute on function correct_address(uuid, text) from public;
grant execute on function correct_address(uuid, text) to rapport_administrator;

create table address_change (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  email text not null check (email = lower(email) and char_length(email) between 3 and 254),
  token_hash text not null unique,
  asked_at timestamptz not null default now(),
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);
create index address_change_by_person on address_change (workspace_id, person_id);
alter table address_change enable row level security;
grant select, insert, update (revoked_at) on address_change to rapport_person;
create policy ones_own on address_change
  using (workspace_id = current_workspace() and person_id = current_person());
