-- Private notes: encrypted before they leave the browser. Here lie ciphertexts and wrapped keys, and nothing that opens them.
create table private_key (
  workspace_id uuid not null,
  person_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('passphrase', 'recovery', 'passkey')),
  label text not null default '' check (char_length(label) <= 60),
  wrapped text not null check (char_length(wrapped) between 40 and 200), -- the person's key, encrypted with what only they have
  salt text not null check (char_length(salt) between 16 and 100),
  credential_id text check (char_length(credential_id) <= 1400), -- of a passkey
  created_at timestamptz not null default now(),
  primary key (workspace_id, person_id, id),
  check ((kind = 'passkey') = (credential_id is not null)),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);
create unique index private_key_one_of_each on private_key (workspace_id, person_id, kind) where kind <> 'passkey';
alter table private_key enable row level security;
grant select, insert, delete on private_key to rapport_person;
create policy ones_own on private_key
  using (workspace_id = current_workspace() and person_id = current_person())
  with check (workspace_id = current_workspace() and person_id = current_person());

create table private_note (
  workspace_id uuid not null,
  person_id uuid not null,
  about_id uuid not null, -- the meeting it stands beside, or the one-on-one it is about
  pair_id uuid not null,
  meeting_id uuid,
  ciphertext text not null check (char_length(ciphertext) between 40 and 600000),
  version int not null check (version > 0),
  changed_at timestamptz not null default now(),
  primary key (workspace_id, person_id, about_id),
  check (about_id = coalesce(meeting_id, pair_id)),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade,
  foreign key (workspace_id, pair_id) references pair (workspace_id, id) on delete cascade,
  foreign key (workspace_id, meeting_id) references meeting (workspace_id, id) on delete cascade
);
alter table private_note enable row level security;
grant select, insert, update (ciphertext, version, changed_at), delete on private_note to rapport_person;
create policy ones_own on private_note for select
  using (workspace_id = current_workspace() and person_id = current_person());
create policy ones_own_add on private_note for insert
  with check (workspace_id = current_workspace() and person_id = current_person() and is_mine(pair_id));
create policy ones_own_change on private_note for update
  using (workspace_id = current_workspace() and person_id = current_person());
create policy ones_own_delete on private_note for delete
  using (workspace_id = current_workspace() and person_id = current_person());
