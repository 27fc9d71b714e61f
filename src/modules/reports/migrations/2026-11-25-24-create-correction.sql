-- Why numbers that were published came out otherwise in a later edition. Rows are inserted and never changed.
create table reports.correction (
  city_id uuid not null references city.city,
  correction_id uuid not null,
  -- The newest edition that printed an old value, and the edition that prints the new ones.
  review_from uuid not null,
  review_to uuid not null,
  kind text not null,
  severity text not null,
  reason jsonb not null,
  found_by text,
  -- When a revision was announced ahead.
  announced_at timestamptz,
  opened_at timestamptz not null,
  published_at timestamptz not null,
  primary key (city_id, correction_id),
  foreign key (city_id, review_from) references reports.review,
  foreign key (city_id, review_to) references reports.review,
  constraint correction_of_edition_key unique (city_id, review_to),
  constraint correction_kind_is_known check (kind in ('revision', 'error')),
  constraint correction_severity_is_known check (severity in ('minor', 'major')),
  constraint correction_is_opened_before_published check (opened_at <= published_at)
);
create index correction_newest on reports.correction (city_id, published_at desc);

-- The numbers that a correction changed: each with its old and its new code and value.
create table reports.correction_cell (
  city_id uuid not null,
  correction_id uuid not null,
  figure_id text not null,
  definition integer not null,
  cell_key jsonb not null,
  code_from text not null,
  code_to text not null,
  old numeric not null,
  new numeric,
  status text not null,
  primary key (city_id, correction_id, code_to),
  foreign key (city_id, correction_id) references reports.correction,
  foreign key (city_id, code_from) references reports.review_cell (city_id, code),
  foreign key (city_id, code_to) references reports.review_cell (city_id, code),
  constraint correction_cell_has_changed check (new is distinct from old)
);
create index correction_cell_of_number on reports.correction_cell (city_id, figure_id, cell_key);

-- What a draft says about the correction that it will bring; the newest counts.
create table reports.draft_correction (
  city_id uuid not null,
  draft_id uuid not null,
  number integer not null,
  kind text not null,
  severity text not null,
  reason jsonb not null,
  found_by text,
  saved_at timestamptz not null,
  account_id uuid,
  primary key (city_id, draft_id, number),
  foreign key (city_id, draft_id) references reports.draft,
  constraint draft_correction_kind_is_known check (kind in ('revision', 'error')),
  constraint draft_correction_severity_is_known check (severity in ('minor', 'major'))
);

-- That the numbers of a review will be revised, said ahead. The newest counts; without a day it takes the former back.
create table reports.revision_announcement (
  city_id uuid not null,
  review_id uuid not null,
  number integer not null,
  expected_on date,
  reason jsonb,
  announced_at timestamptz not null,
  account_id uuid,
  primary key (city_id, review_id, number),
  foreign key (city_id, review_id) references reports.review,
  constraint revision_announcement_says_when_and_why check ((expected_on is null) = (reason is null))
);
