-- From how many on a protected number may be shown, and by which law. Rows are inserted and never changed.
create table reports.disclosure_setting (
  city_id uuid not null references city.city,
  disclosure_setting_id uuid not null,
  valid_from date not null,
  threshold_inside integer not null,
  threshold_public integer not null,
  legal_source_fi text not null,
  legal_source_sv text not null,
  legal_source_en text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_id, disclosure_setting_id),
  constraint disclosure_setting_thresholds_are_in_range
    check (threshold_inside between 3 and 100 and threshold_public between threshold_inside and 100)
);
create index disclosure_setting_in_order on reports.disclosure_setting (city_id, valid_from desc, recorded_at desc);

-- The ledger: which figures of a published review belong to a family, and of which years they tell. What they say
-- stands in review_cell; which sums tie it together, in the definition and the codes. Nothing hidden is kept here.
create table reports.disclosure_release (
  city_id uuid not null,
  review_id uuid not null,
  figure_id text not null,
  family text not null,
  years text[] not null,
  -- Hidden numbers of which an earlier release printed a value that no longer holds.
  renewed text[] not null,
  primary key (city_id, review_id, figure_id),
  foreign key (city_id, review_id, figure_id) references reports.review_figure
);
create index disclosure_release_of_family on reports.disclosure_release (city_id, family);
