-- Which member of staff got her morning letter of which day: one a day, however often the job runs.
create table feedback.digest (
  city_id uuid not null references city.city,
  account_id uuid not null,
  day date not null,
  sent_at timestamptz not null,
  primary key (city_id, account_id, day)
);
