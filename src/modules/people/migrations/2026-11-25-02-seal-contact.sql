-- How a resident is reached is sealed before it comes here: encrypted under a data key of its own, which is wrapped by a
-- key that is no part of the database. Rows from before are sealed by the program at its start.
alter table people.contact
  add column key_id uuid,
  add column wrapped_key bytea,
  add column content bytea,
  -- HMAC of address and number: what finds a contact again without telling it.
  add column email_index bytea,
  add column phone_index bytea,
  alter column email drop not null,
  add constraint contact_is_sealed_whole check (num_nulls(key_id, wrapped_key, content) in (0, 3)),
  add constraint contact_is_plain_or_sealed check (key_id is null or num_nonnulls(email, name) = 0);
drop index people.contact_by_email;
create index contact_by_email on people.contact (city_id, email_index);
create index contact_by_phone on people.contact (city_id, phone_index);
create index contact_by_key on people.contact (city_id, key_id);
