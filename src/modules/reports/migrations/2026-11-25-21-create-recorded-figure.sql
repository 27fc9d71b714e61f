-- How near a published number is to what it stands for; null is exact.
alter table reports.review_cell add column qualifier text;
alter table reports.review_cell
  add constraint review_cell_qualifier_is_known check (qualifier in ('about', 'over', 'under'));

-- A number that the city takes from documents and other systems. What it measures never changes.
create table reports.recorded_figure (
  city_id uuid not null references city.city,
  slug text not null,
  unit text not null,
  decimals smallint not null,
  disclosure text not null,
  -- The parts that a value is given for, in their order with their names; empty when there is one value.
  parts jsonb not null,
  -- Figures stand in reports in the order in which they were added.
  place integer not null,
  added_at timestamptz not null,
  primary key (city_id, slug),
  constraint recorded_figure_slug_is_plain check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
  constraint recorded_figure_decimals_are_few check (decimals between 0 and 3),
  constraint recorded_figure_disclosure_is_known check (disclosure in ('open', 'protected'))
);

-- How it is called and what it tells; the newest edition holds.
create table reports.recorded_wording (
  city_id uuid not null,
  slug text not null,
  edition integer not null,
  area smallint,
  title jsonb not null,
  counts jsonb not null,
  population jsonb not null,
  -- The sentence of reports, in which {value} and {period} are filled in; null for the usual one.
  sentence jsonb,
  worded_at timestamptz not null,
  worded_by text not null,
  primary key (city_id, slug, edition),
  foreign key (city_id, slug) references reports.recorded_figure,
  constraint recorded_wording_area_is_known check (area between 1 and 6)
);

-- Values with where each one stands. Rows are inserted and never changed: of one period and part the newest holds.
create table reports.recorded_value (
  city_id uuid not null,
  recorded_value_id uuid not null,
  slug text not null,
  -- 2020, 2020-Q4 or 2019-2020
  period text not null,
  part text not null,
  -- Null when an earlier value was taken back.
  value numeric,
  qualifier text,
  document text not null,
  dated date,
  page text,
  link text,
  method text,
  note text,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_id, recorded_value_id),
  foreign key (city_id, slug) references reports.recorded_figure,
  constraint recorded_value_qualifier_is_known check (qualifier in ('about', 'over', 'under')),
  constraint recorded_value_taken_back_has_reason check (value is not null or reason is not null)
);
create index recorded_value_of_figure on reports.recorded_value (city_id, slug, period, part);

-- Who decides and who presents: for decision documents. The newest edition holds.
create table reports.decision_setting (
  city_id uuid not null references city.city,
  edition integer not null,
  committee jsonb not null,
  presenter_title jsonb not null,
  presenter_name text not null,
  experts text,
  -- What the city adds to the grounds; null for nothing.
  grounds jsonb,
  set_at timestamptz not null,
  set_by text not null,
  primary key (city_id, edition)
);
