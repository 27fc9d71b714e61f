-- The bytes of a file, under their own hash: files that two releases share are kept once.
create table reports.release_content (
  city_id uuid not null references city.city,
  sha256 text not null,
  content bytea not null,
  primary key (city_id, sha256),
  constraint release_content_sha256_is_whole check (sha256 ~ '^[0-9a-f]{64}$')
);

-- What the city has said of its signing keys, signed, oldest first. Private keys are never in the database.
create table reports.signing_key_statement (
  city_id uuid not null references city.city,
  number integer not null,
  signed_statement jsonb not null,
  stated_at timestamptz not null,
  primary key (city_id, number),
  constraint signing_key_statement_is_counted_from_one check (number >= 1)
);

-- The signed link of a published edition in the chain of its city. Rows are inserted and never changed.
create table reports.release (
  city_id uuid not null,
  review_id uuid not null,
  sequence integer not null,
  published_at timestamptz not null,
  manifest_sha256 text not null,
  key_id text not null,
  signed_link jsonb not null,
  primary key (city_id, review_id),
  foreign key (city_id, review_id) references reports.review,
  constraint release_sequence_key unique (city_id, sequence),
  constraint release_manifest_key unique (city_id, manifest_sha256),
  constraint release_sequence_is_counted_from_one check (sequence >= 1)
);

create table reports.release_file (
  city_id uuid not null,
  review_id uuid not null,
  path text not null,
  sha256 text not null,
  primary key (city_id, review_id, path),
  foreign key (city_id, review_id) references reports.release,
  foreign key (city_id, sha256) references reports.release_content
);
