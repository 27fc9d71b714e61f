alter table people.role_grant drop constraint role_grant_role_is_known;
alter table people.role_grant add constraint role_grant_role_is_known check (role in (
  'administrator', 'analyst', 'handler', 'sensitive-handler', 'desk', 'unit-head', 'registrar', 'planner', 'editor'
));

-- Who signs in to the city's provider as whom: issuer and subject are the provider's, and stay when an address changes.
create table people.account_identity (
  city_id uuid not null,
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamptz not null,
  primary key (city_id, issuer, subject),
  foreign key (city_id, account_id) references people.account,
  -- One person, one subject: a second one that says the same address is somebody else.
  constraint account_identity_is_one unique (city_id, issuer, account_id)
);

-- What the provider says of a person (a group, a title) and the role that she has by it.
create table people.identity_rule (
  city_id uuid not null references city.city,
  identity_rule_id uuid not null,
  claim text not null,
  value text not null,
  role text not null,
  organisation_unit_id uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, identity_rule_id),
  constraint identity_rule_place_exists foreign key (city_id, organisation_unit_id) references city.organisation_unit,
  constraint identity_rule_role_is_known check (role in (
    'administrator', 'analyst', 'handler', 'sensitive-handler', 'desk', 'unit-head', 'registrar', 'planner', 'editor'
  ))
);
create unique index identity_rule_key on people.identity_rule (
  city_id, claim, value, role, coalesce(organisation_unit_id, '00000000-0000-0000-0000-000000000000')
) where ended_at is null;

-- A role by a rule ends when the provider no longer says so; one that an administrator gave stays.
alter table people.role_grant add column identity_rule_id uuid;
alter table people.role_grant add constraint role_grant_rule_exists
  foreign key (city_id, identity_rule_id) references people.identity_rule;

-- Somebody on the way to a provider and back: bound to one browser, for ten minutes, once.
create table people.identification (
  city_id uuid not null references city.city,
  state_hash text not null,
  audience text not null,
  browser_hash text not null,
  nonce text not null,
  code_verifier text not null,
  next_path text not null,
  language text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (city_id, state_hash),
  constraint identification_audience_is_known check (audience in ('staff', 'resident'))
);

-- A resident who has identified herself. The subject is kept as a keyed hash: no identity code can be read or guessed from it.
create table people.resident (
  city_id uuid not null references city.city,
  resident_id uuid not null,
  subject_hash text not null,
  name text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (city_id, resident_id),
  constraint resident_subject_key unique (city_id, subject_hash)
);

create table people.resident_session (
  city_id uuid not null,
  token_hash text not null,
  resident_id uuid not null,
  -- The kind of browser in words, by which a person tells her sessions apart.
  browser text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, token_hash),
  foreign key (city_id, resident_id) references people.resident
);
create index resident_session_by_resident on people.resident_session (city_id, resident_id);

alter table people.session add column browser text not null default '';

-- For whom a resident acts, on which consent. It is ended, never changed.
create table people.proxy (
  city_id uuid not null,
  proxy_id uuid not null,
  resident_id uuid not null,
  relation text not null,
  name text not null,
  consent text not null,
  consented_on date not null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, proxy_id),
  foreign key (city_id, resident_id) references people.resident,
  constraint proxy_relation_is_known check (relation in ('child', 'relative', 'ward', 'other')),
  constraint proxy_consent_is_known check (consent in ('guardian', 'spoken', 'written', 'decision'))
);
create index proxy_by_resident on people.proxy (city_id, resident_id);
