-- Append-only; each entry holds the hash of the one before, so that a changed, added or removed entry shows.
create table platform.audit_entry (
  city_id uuid not null,
  number bigint not null,
  at timestamptz not null,
  actor text not null,
  event text not null,
  facts jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (city_id, number)
);
create index audit_entry_by_event on platform.audit_entry (city_id, event, number desc);

-- The last entry's number and hash: one row a city, locked while an entry is added.
create table platform.audit_head (
  city_id uuid primary key,
  number bigint not null,
  hash text not null
);
