-- How soon the city answers, for some of its feedback. Ended, never changed: what was promised earlier stays explained.
create table feedback.response_target (
  city_id uuid not null references city.city,
  response_target_id uuid not null,
  -- What it is for; null: any.
  kind text,
  theme_id uuid,
  organisation_unit_id uuid,
  reaction_days integer not null,
  response_days integer not null,
  counts_in text not null,
  may_pause boolean not null,
  -- Why it is so, such as the law that sets it.
  basis text,
  set_by uuid,
  set_at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, response_target_id),
  foreign key (city_id, theme_id) references city.theme,
  foreign key (city_id, organisation_unit_id) references city.organisation_unit,
  constraint response_target_days_are_positive check (reaction_days > 0 and response_days > 0),
  constraint response_target_count_is_known check (counts_in in ('working-days', 'calendar-days'))
);
create unique index response_target_key on feedback.response_target
  (city_id, kind, theme_id, organisation_unit_id) nulls not distinct where ended_at is null;
