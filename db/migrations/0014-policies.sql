-- Where the company's policies stand: offered where coaching is not enough. Rapport does not improvise there.
alter table workspace add column policy_url text check (policy_url ~ '^https?://' and char_length(policy_url) <= 500);
grant update (policy_url) on workspace to rapport_administrator;
