-- Where the right form for a kind of matter is, by language. Each change is a row; the newest counts.
create table feedback.statutory_form (
  city_id uuid not null references city.city,
  kind text not null,
  language text not null,
  version integer not null,
  -- Null where there is none any more.
  address text,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (city_id, kind, language, version),
  constraint statutory_form_language_is_known check (language in ('fi', 'sv', 'en'))
);
