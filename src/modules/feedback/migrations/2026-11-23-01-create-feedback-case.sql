create schema feedback;

create table feedback.feedback_import (
  city_id uuid not null references city.city,
  feedback_import_id uuid not null,
  source text not null,
  state text not null,
  profile jsonb not null,
  -- Name, path, size and SHA-256 of each file, in the order in which they are read.
  files jsonb not null,
  -- SHA-256 of profile and files: the same import given again goes on where it was.
  fingerprint text not null,
  -- How far it has come: rows of the file at position file_number that are stored.
  file_number integer not null default 0,
  row_number bigint not null default 0,
  rows_read bigint not null default 0,
  rows_stored bigint not null default 0,
  rows_changed bigint not null default 0,
  rows_unchanged bigint not null default 0,
  rows_rejected bigint not null default 0,
  -- How many rows were mended, by the kind of mending.
  warnings jsonb not null default '{}',
  started_by uuid,
  started_at timestamptz not null,
  progressed_at timestamptz not null,
  finished_at timestamptz,
  failure text,
  primary key (city_id, feedback_import_id),
  constraint feedback_import_state_is_known check (state in ('waiting', 'running', 'finished', 'failed', 'cancelled'))
);
-- Two imports of one source at a time would each take the other's cases for new.
create unique index feedback_import_unfinished_key on feedback.feedback_import (city_id, source)
  where state in ('waiting', 'running');
create index feedback_import_newest on feedback.feedback_import (city_id, started_at desc);

create table feedback.feedback_import_reject (
  city_id uuid not null,
  feedback_import_id uuid not null,
  file_number integer not null,
  row_number bigint not null,
  reject_number smallint not null,
  column_name text not null,
  value text not null,
  reason text not null,
  facts jsonb not null,
  primary key (city_id, feedback_import_id, file_number, row_number, reject_number),
  foreign key (city_id, feedback_import_id) references feedback.feedback_import
);

create table feedback.feedback_case (
  city_id uuid not null references city.city,
  feedback_case_id uuid not null,
  source text not null,
  source_id text not null,
  kind text,
  status text not null,
  channel text not null,
  language text,
  organisation_unit_id uuid,
  district_id uuid,
  place text,
  text text,
  received_at timestamptz not null,
  changed_at timestamptz not null,
  reacted_at timestamptz,
  answered_at timestamptz,
  -- Working days of the city's calendar, counted when the row is stored.
  reaction_working_days numeric(9, 4),
  response_working_days numeric(9, 4),
  is_published boolean not null default false,
  is_generated boolean not null default false,
  -- The import that brought it first; later ones may have changed it.
  feedback_import_id uuid,
  -- SHA-256 of what the source told: an import compares it to know what has changed.
  content_hash bytea not null,
  primary key (city_id, feedback_case_id),
  foreign key (city_id, organisation_unit_id) references city.organisation_unit,
  foreign key (city_id, district_id) references city.district,
  foreign key (city_id, feedback_import_id) references feedback.feedback_import,
  constraint feedback_case_source_key unique (city_id, source, source_id),
  constraint feedback_case_kind_is_known check (kind in ('praise', 'complaint', 'idea', 'question', 'other')),
  constraint feedback_case_status_is_known check (
    status in ('received', 'open', 'waiting-for-giver', 'waiting-for-colleague', 'answered', 'closed', 'reopened', 'handed-on', 'withdrawn')
  ),
  constraint feedback_case_channel_is_known check (
    channel in ('web', 'mobile', 'phone', 'email', 'letter', 'visit', 'social-media', 'open311', 'other')
  ),
  constraint feedback_case_reacted_after_receipt check (reacted_at is null or reacted_at >= received_at),
  constraint feedback_case_answered_after_receipt check (answered_at is null or answered_at >= received_at)
);
create index feedback_case_by_receipt on feedback.feedback_case (city_id, received_at);

create table feedback.feedback_case_theme (
  city_id uuid not null,
  feedback_case_id uuid not null,
  theme_id uuid not null,
  primary key (city_id, feedback_case_id, theme_id),
  foreign key (city_id, feedback_case_id) references feedback.feedback_case on delete cascade,
  foreign key (city_id, theme_id) references city.theme
);

-- History by appending: the state at each moment, as the source told it.
create table feedback.feedback_case_status (
  city_id uuid not null,
  feedback_case_id uuid not null,
  at timestamptz not null,
  status text not null,
  note text,
  -- The import that told it. No foreign key: it would be checked once more for each of a million rows.
  feedback_import_id uuid,
  primary key (city_id, feedback_case_id, at, status),
  foreign key (city_id, feedback_case_id) references feedback.feedback_case on delete cascade
);

-- What an unfinished import has changed, as it was before, so that it can be undone; gone when it is finished.
create table feedback.feedback_import_undo (
  city_id uuid not null,
  feedback_import_id uuid not null,
  feedback_case_id uuid not null,
  before jsonb not null,
  theme_ids uuid[] not null,
  primary key (city_id, feedback_import_id, feedback_case_id),
  foreign key (city_id, feedback_import_id) references feedback.feedback_import,
  foreign key (city_id, feedback_case_id) references feedback.feedback_case on delete cascade
);
