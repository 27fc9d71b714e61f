-- A review in preparation. Nothing of it is overwritten: what happens to it and each wording of it are appended.
create table reports.draft (
  city_id uuid not null references city.city,
  draft_id uuid not null,
  template text not null,
  period text not null,
  comparison text,
  topic jsonb,
  -- The published edition that the draft corrects, when it does.
  corrects uuid,
  started_at timestamptz not null,
  primary key (city_id, draft_id),
  foreign key (city_id, corrects) references reports.review
);
create index draft_newest on reports.draft (city_id, started_at desc);

-- What was done with the draft: its state is that of the last event.
create table reports.draft_event (
  city_id uuid not null,
  draft_id uuid not null,
  number integer not null,
  event text not null,
  at timestamptz not null,
  account_id uuid,
  note text,
  -- The edition that was published, at the event `published`.
  review_id uuid,
  primary key (city_id, draft_id, number),
  foreign key (city_id, draft_id) references reports.draft,
  foreign key (city_id, review_id) references reports.review,
  constraint draft_event_is_known check (event in (
    'started', 'numbers-refreshed', 'submitted', 'returned', 'taken-back', 'approved', 'published', 'abandoned'
  )),
  constraint draft_event_is_counted_from_one check (number >= 1)
);

-- All numbers that the draft may print, as they were when they were taken: protected, never the raw ones.
create table reports.draft_numbers (
  city_id uuid not null,
  draft_id uuid not null,
  number integer not null,
  taken_at timestamptz not null,
  computed jsonb not null,
  primary key (city_id, draft_id, number),
  foreign key (city_id, draft_id) references reports.draft
);

-- Each wording of each part of the draft; the newest version counts.
create table reports.draft_block (
  city_id uuid not null,
  draft_id uuid not null,
  block_id text not null,
  version integer not null,
  section text not null,
  kind text not null,
  position double precision not null,
  prose jsonb,
  figure_id text,
  is_removed boolean not null default false,
  by_template boolean not null,
  saved_at timestamptz not null,
  account_id uuid,
  primary key (city_id, draft_id, block_id, version),
  foreign key (city_id, draft_id) references reports.draft,
  constraint draft_block_kind_is_known check (kind in ('title', 'sentence', 'heading', 'paragraph', 'note', 'figure')),
  constraint draft_block_has_prose_or_figure check ((prose is null) = (kind = 'figure') and (figure_id is null) = (kind <> 'figure'))
);
