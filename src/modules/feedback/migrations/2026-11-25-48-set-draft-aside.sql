-- Feedback that is set aside for half an hour while its giver identifies herself elsewhere. It is sealed by a key that
-- only her browser has.
create table feedback.draft_set_aside (
  city_id uuid not null,
  -- SHA-256 of the token that opens it.
  token_hash text not null,
  content bytea not null,
  set_aside_at timestamptz not null,
  primary key (city_id, token_hash),
  foreign key (city_id) references city.city
);
create index draft_set_aside_by_time on feedback.draft_set_aside (city_id, set_aside_at);
