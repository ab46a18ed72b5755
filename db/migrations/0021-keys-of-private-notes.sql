-- A private note knows the key it was sealed with. A key can be changed: a device that still has the old one is refused, and
-- the old one stays, wrapped by the new one, until the last note is sealed anew.
alter table private_key add column key_id uuid;
alter table private_note add column key_id uuid;
update private_key k set key_id = begun.id
  from (select workspace_id, person_id, (array_agg(id order by created_at, id))[1] as id from private_key group by 1, 2) begun
  where k.workspace_id = begun.workspace_id and k.person_id = begun.person_id;
-- A note without any key was written by a device that had not heard of starting over: nobody can open it.
update private_note n set key_id = coalesce(
  (select k.key_id from private_key k where k.workspace_id = n.workspace_id and k.person_id = n.person_id limit 1),
  gen_random_uuid());
alter table private_key alter column key_id set not null;
alter table private_note alter column key_id set not null;
grant update (key_id) on private_note to rapport_person;

alter table private_key drop constraint private_key_kind_check;
alter table private_key add constraint private_key_kind_check
  check (kind in ('passphrase', 'recovery', 'passkey', 'previous'));
drop index private_key_one_of_each;
create unique index private_key_one_of_each on private_key (workspace_id, person_id, kind)
  where kind in ('passphrase', 'recovery');
create unique index private_key_previous_once on private_key (workspace_id, person_id, key_id) where kind = 'previous';

-- What a browser encrypts its own copy of a key with, for a day at most. It goes with the session.
create table identity.session_secret (
  session_id text primary key references identity.session on delete cascade,
  secret text not null,
  expires_at timestamptz not null
);
