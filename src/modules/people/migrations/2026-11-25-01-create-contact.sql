-- How a resident is reached who asked for a letter or an answer. Other modules refer to it by id; erasing it touches no figure.
create table people.contact (
  city_id uuid not null references city.city,
  contact_id uuid not null,
  email text not null,
  -- Said only by who wants to be thanked or addressed by name.
  name text,
  created_at timestamptz not null,
  primary key (city_id, contact_id),
  constraint contact_email_is_lower_case check (email = lower(email))
);
create index contact_by_email on people.contact (city_id, email);
