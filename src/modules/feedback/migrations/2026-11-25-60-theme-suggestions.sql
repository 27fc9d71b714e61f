-- What was learned of a city's themes, one row a training; it holds numbers and no word that anybody wrote.
create table feedback.theme_model (
  city_id uuid not null references city.city,
  version integer not null,
  trained_at timestamptz not null,
  -- [{themeId, texts, bias, scale, slope, offset}]
  themes jsonb not null,
  -- Quality on texts that were held back.
  measures jsonb not null,
  numbers bytea not null,
  primary key (city_id, version)
);

-- What was suggested for a case when it came in, to be held against what it was found to be about.
create table feedback.theme_suggestion (
  city_id uuid not null,
  feedback_case_id uuid not null,
  model_version integer not null,
  -- The likeliest first.
  theme_ids uuid[] not null,
  suggested_at timestamptz not null,
  primary key (city_id, feedback_case_id),
  foreign key (city_id, feedback_case_id) references feedback.feedback_case
);
