-- What people call somebody, where it is not their first name: their own word; an administrator's until they join.
alter table person add column called text not null default '' check (char_length(called) <= 40 and called = btrim(called));
grant update (called) on person to rapport_person, rapport_administrator;
