-- When the city, or a part of it, is at work: each row is the week from a day on. What was counted earlier keeps its
-- hours.
create table city.working_hours (
  city_id uuid not null references city.city,
  working_hours_id uuid not null,
  -- Null: the whole city.
  organisation_unit_id uuid,
  valid_from date not null,
  -- Seven lists of [opens, closes] in minutes after midnight, Monday first; null: as the part above it.
  week jsonb,
  primary key (city_id, working_hours_id),
  foreign key (city_id, organisation_unit_id) references city.organisation_unit
);
-- A second change for the same day corrects the first one.
create unique index working_hours_of_city_key on city.working_hours (city_id, valid_from)
  where organisation_unit_id is null;
create unique index working_hours_of_unit_key on city.working_hours (city_id, organisation_unit_id, valid_from)
  where organisation_unit_id is not null;
