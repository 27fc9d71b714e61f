create schema city;

-- One organiser of services: a city or a wellbeing services county.
create table city.city (
  city_id uuid primary key,
  slug text not null,
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  time_zone text not null,
  response_target_days smallint not null default 5,
  midsummer_eve_is_free boolean not null default true,
  christmas_eve_is_free boolean not null default true,
  is_demonstration boolean not null default false,
  constraint city_slug_key unique (slug),
  constraint city_slug_is_plain check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
  constraint city_is_named check (trim(name_fi) <> '' and trim(name_sv) <> '' and trim(name_en) <> ''),
  constraint city_response_target_is_positive check (response_target_days > 0)
);

-- A free or working day that the rules of the calendar do not give.
create table city.calendar_exception (
  city_id uuid not null references city.city,
  day date not null,
  is_working_day boolean not null,
  name text not null,
  primary key (city_id, day)
);

create table city.organisation_unit (
  city_id uuid not null references city.city,
  organisation_unit_id uuid not null,
  code text not null,
  level text not null,
  primary key (city_id, organisation_unit_id),
  constraint organisation_unit_code_key unique (city_id, code),
  constraint organisation_unit_code_is_plain check (code ~ '^[a-z0-9][a-z0-9-]*$'),
  constraint organisation_unit_level_is_known check (level in ('division', 'service-entity', 'service', 'unit'))
);

-- What a part of the organisation was called and where it belonged, from valid_from until the day before valid_to.
create table city.organisation_unit_version (
  city_id uuid not null,
  organisation_unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  parent_id uuid,
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  primary key (city_id, organisation_unit_id, valid_from),
  foreign key (city_id, organisation_unit_id) references city.organisation_unit,
  foreign key (city_id, parent_id) references city.organisation_unit,
  constraint organisation_unit_version_end_key unique nulls not distinct (city_id, organisation_unit_id, valid_to),
  constraint organisation_unit_version_has_days check (valid_to is null or valid_to > valid_from),
  constraint organisation_unit_is_named check (trim(name_fi) <> '' and trim(name_sv) <> '' and trim(name_en) <> ''),
  constraint organisation_unit_is_not_its_own_parent check (parent_id is null or parent_id <> organisation_unit_id)
);
create index organisation_unit_version_by_parent on city.organisation_unit_version (city_id, parent_id);

-- The outline is {"plane": "schematic" or "wgs84", "type", "coordinates"}: a GeoJSON polygon or several of them.
create table city.district (
  city_id uuid not null references city.city,
  district_id uuid not null,
  code text not null,
  level text not null,
  parent_id uuid,
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  outline jsonb,
  primary key (city_id, district_id),
  foreign key (city_id, parent_id) references city.district,
  constraint district_code_key unique (city_id, code),
  constraint district_level_is_known check (level in ('major-district', 'district')),
  constraint major_district_has_no_parent check (level = 'district' or parent_id is null),
  constraint district_is_named check (trim(name_fi) <> '' and trim(name_sv) <> '' and trim(name_en) <> '')
);

create table city.district_population (
  city_id uuid not null,
  district_id uuid not null,
  year smallint not null,
  age_group text not null,
  language text not null,
  population integer not null,
  primary key (city_id, district_id, year, age_group, language),
  foreign key (city_id, district_id) references city.district,
  constraint district_population_is_not_negative check (population >= 0),
  constraint district_population_age_group_is_a_range check (age_group ~ '^[0-9]{1,3}([-][0-9]{1,3}|[+])$'),
  constraint district_population_language_is_known check (language in ('fi', 'sv', 'other'))
);

create table city.theme (
  city_id uuid not null references city.city,
  theme_id uuid not null,
  code text not null,
  primary key (city_id, theme_id),
  constraint theme_code_key unique (city_id, code),
  constraint theme_code_is_plain check (code ~ '^[a-z0-9][a-z0-9-]*$')
);

-- Themes are renamed, moved and retired by a new version; what was classified keeps its theme.
create table city.theme_version (
  city_id uuid not null,
  theme_id uuid not null,
  valid_from date not null,
  valid_to date,
  parent_id uuid,
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  primary key (city_id, theme_id, valid_from),
  foreign key (city_id, theme_id) references city.theme,
  foreign key (city_id, parent_id) references city.theme,
  constraint theme_version_end_key unique nulls not distinct (city_id, theme_id, valid_to),
  constraint theme_version_has_days check (valid_to is null or valid_to > valid_from),
  constraint theme_is_named check (trim(name_fi) <> '' and trim(name_sv) <> '' and trim(name_en) <> ''),
  constraint theme_is_not_its_own_parent check (parent_id is null or parent_id <> theme_id)
);
create index theme_version_by_parent on city.theme_version (city_id, parent_id);
