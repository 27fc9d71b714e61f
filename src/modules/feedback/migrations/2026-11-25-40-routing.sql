-- The routing rules of a city, all of them at each change: what was in force when is never lost.
create table feedback.routing_rule_set (
  city_id uuid not null references city.city,
  version integer not null,
  rules jsonb not null,
  made_by uuid,
  made_at timestamptz not null,
  -- None while the set is a draft.
  in_force_at timestamptz,
  in_force_by uuid,
  primary key (city_id, version)
);
create index routing_rule_set_in_force on feedback.routing_rule_set (city_id, in_force_at desc) where in_force_at is not null;

-- What a draft would have done with the cases of a time: counts alone, no case and no text.
create table feedback.routing_trial (
  city_id uuid not null,
  routing_trial_id uuid not null,
  version integer not null,
  from_day date not null,
  until_day date not null,
  state text not null,
  -- How far it has come: the last case that was looked at.
  after_case uuid,
  cases integer not null default 0,
  looked_at integer not null default 0,
  -- [{from, to, rule, cases, rightAfterAll}]
  moves jsonb not null default '[]',
  asked_by uuid,
  asked_at timestamptz not null,
  finished_at timestamptz,
  primary key (city_id, routing_trial_id),
  foreign key (city_id, version) references feedback.routing_rule_set,
  constraint routing_trial_state_is_known check (state in ('waiting', 'running', 'finished', 'failed'))
);
create index routing_trial_by_version on feedback.routing_trial (city_id, version, asked_at desc);
