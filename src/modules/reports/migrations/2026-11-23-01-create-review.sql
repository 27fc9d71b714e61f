create schema reports;

-- A review as it was built; another build of the same period is the next edition.
create table reports.review (
  city_id uuid not null references city.city,
  review_id uuid not null,
  template text not null,
  period text not null,
  comparison text,
  topic jsonb,
  topic_label jsonb,
  edition integer not null,
  built_at timestamptz not null,
  built_by text not null,
  primary key (city_id, review_id),
  constraint review_edition_key unique (city_id, template, period, edition),
  constraint review_edition_is_counted_from_one check (edition >= 1)
);
create index review_newest on reports.review (city_id, built_at desc);

-- The finished review in one language, as the tree that pages and files are made of.
create table reports.review_text (
  city_id uuid not null,
  review_id uuid not null,
  language text not null,
  tree jsonb not null,
  primary key (city_id, review_id, language),
  foreign key (city_id, review_id) references reports.review,
  constraint review_text_language_is_known check (language in ('fi', 'sv', 'en'))
);

-- The data of one review, frozen: their fingerprint stays, the rows do not.
create table reports.dataset_extract (
  city_id uuid not null references city.city,
  dataset_extract_id uuid not null,
  source text not null,
  method text not null,
  sha256 text not null,
  row_count bigint not null,
  taken_at timestamptz not null,
  parameters jsonb not null,
  primary key (city_id, dataset_extract_id),
  constraint dataset_extract_sha256_is_whole check (sha256 ~ '^[0-9a-f]{64}$')
);

-- Every wording of every definition that a review has used. The meaning of one number never changes.
create table reports.figure_definition (
  city_id uuid not null references city.city,
  figure_id text not null,
  definition integer not null,
  sha256 text not null,
  meaning_sha256 text not null,
  json jsonb not null,
  first_used_at timestamptz not null,
  primary key (city_id, figure_id, definition, sha256)
);

create table reports.review_figure (
  city_id uuid not null,
  review_id uuid not null,
  figure_id text not null,
  definition integer not null,
  sha256 text not null,
  dataset_extract_id uuid not null,
  -- The codes of its dimensions in their order with their names: the tables of all languages.
  codes jsonb not null,
  primary key (city_id, review_id, figure_id),
  foreign key (city_id, review_id) references reports.review,
  foreign key (city_id, figure_id, definition, sha256) references reports.figure_definition,
  foreign key (city_id, dataset_extract_id) references reports.dataset_extract
);

-- Published cells. Rows are inserted and never changed; computed numbers of the prose stand under reports.derived.
create table reports.review_cell (
  city_id uuid not null,
  review_id uuid not null,
  code text not null,
  figure_id text not null,
  cell_key jsonb not null,
  value numeric,
  status text,
  decimals smallint not null,
  unit text not null,
  primary key (city_id, review_id, code),
  foreign key (city_id, review_id) references reports.review,
  constraint review_cell_code_key unique (city_id, code),
  constraint review_cell_key_key unique (city_id, review_id, figure_id, cell_key),
  constraint review_cell_status_is_known check (status in ('c', 'p', 'r', 'z', 'x', 'b', 'k')),
  constraint review_cell_has_value_or_status check (value is not null or status is not null)
);
create index review_cell_same_elsewhere on reports.review_cell (city_id, figure_id, cell_key);

-- Where a number is quoted, so that a corrected one finds its sentences.
create table reports.review_quote (
  city_id uuid not null,
  review_id uuid not null,
  code text not null,
  section text not null,
  primary key (city_id, review_id, code, section),
  foreign key (city_id, review_id, code) references reports.review_cell
);
