create schema people;

create table people.account (
  city_id uuid not null references city.city,
  account_id uuid not null,
  email text not null,
  name text not null,
  -- None until the invitation is accepted.
  password_hash text,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (city_id, account_id),
  constraint account_email_is_lower_case check (email = lower(email)),
  constraint account_name_is_given check (name <> '')
);
-- A closed account lets go of its address: who comes back gets a new account.
create unique index account_email_key on people.account (city_id, email) where closed_at is null;
create index account_by_name on people.account (city_id, name);

-- A role in a part of the organisation with all that is below it; without a part, in the whole city.
create table people.role_grant (
  city_id uuid not null,
  role_grant_id uuid not null,
  account_id uuid not null,
  role text not null,
  organisation_unit_id uuid,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (city_id, role_grant_id),
  foreign key (city_id, account_id) references people.account,
  constraint role_grant_place_exists foreign key (city_id, organisation_unit_id) references city.organisation_unit,
  constraint role_grant_role_is_known check (role in ('administrator', 'analyst', 'handler', 'planner', 'editor')),
  constraint role_grant_has_time check (valid_to is null or valid_to >= valid_from)
);
create index role_grant_by_account on people.role_grant (city_id, account_id);
-- Null is no value of its own in a unique constraint, so the whole city stands as the nil id.
create unique index role_grant_key on people.role_grant (
  city_id, account_id, role, coalesce(organisation_unit_id, '00000000-0000-0000-0000-000000000000')
) where valid_to is null;

-- Only the hash of a session's token is kept: who reads this table cannot take a session over.
create table people.session (
  city_id uuid not null,
  token_hash text not null,
  account_id uuid not null,
  -- The client's address hashed with the account: tells a known place without telling where it is.
  address_hash text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, token_hash),
  foreign key (city_id, account_id) references people.account
);
create index session_by_account on people.session (city_id, account_id);

-- A link that does one thing once. The first administrator's link has no account: it makes one.
create table people.one_time_link (
  city_id uuid not null references city.city,
  token_hash text not null,
  purpose text not null,
  account_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (city_id, token_hash),
  foreign key (city_id, account_id) references people.account,
  constraint one_time_link_purpose_is_known check (purpose in ('first-administrator', 'invitation', 'password-reset')),
  constraint one_time_link_has_its_subject check ((purpose = 'first-administrator') = (account_id is null))
);
create index one_time_link_by_account on people.one_time_link (city_id, account_id);
