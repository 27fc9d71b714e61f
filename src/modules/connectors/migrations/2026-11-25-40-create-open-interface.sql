create schema if not exists connectors;

-- A key with which somebody's program gives feedback in over Open311. Good for that alone.
create table connectors.api_key (
  city_id uuid not null references city.city,
  api_key_id uuid not null,
  name text not null,
  -- What cases that come in by it have as their source.
  source text not null,
  -- SHA-256 of the key with its purpose; the key itself is shown once.
  key_hash text not null,
  -- In people.contact, without a foreign key: it can be erased.
  contact_id uuid not null,
  language text not null,
  per_minute integer not null,
  -- The program tells its users that messages may be published, so that silence is consent.
  tells_of_publication boolean not null,
  made_by uuid,
  made_at timestamptz not null,
  last_used_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  primary key (city_id, api_key_id),
  constraint api_key_source_key unique (city_id, source),
  constraint api_key_hash_key unique (city_id, key_hash),
  constraint api_key_rate_is_sensible check (per_minute between 1 and 6000)
);

-- What came in over Open311, and by which key.
create table connectors.open311_request (
  city_id uuid not null,
  feedback_case_id uuid not null,
  api_key_id uuid not null,
  service_code text not null,
  -- SHA-256 of all that was sent: the same again within a minute is the same request.
  sent_hash text not null,
  received_at timestamptz not null,
  primary key (city_id, feedback_case_id),
  foreign key (city_id, feedback_case_id) references feedback.feedback_case on delete cascade,
  foreign key (city_id, api_key_id) references connectors.api_key
);
create index open311_request_same on connectors.open311_request (city_id, api_key_id, sent_hash, received_at desc);

-- Who is told of changes: the program of a key by webhook, its makers by letter.
create table connectors.change_subscription (
  city_id uuid not null,
  change_subscription_id uuid not null,
  api_key_id uuid not null,
  way text not null,
  -- `own`: cases that came in by the key; `published`: these and all published ones.
  reach text not null,
  url text,
  -- With what the payload is signed. It is needed in the clear for that.
  secret text,
  made_by uuid,
  made_at timestamptz not null,
  -- Up to where changes have been looked at.
  seen_until timestamptz not null,
  failures_in_a_row integer not null default 0,
  -- Stopped after too many failures; a person may start it again.
  stopped_at timestamptz,
  ended_at timestamptz,
  primary key (city_id, change_subscription_id),
  foreign key (city_id, api_key_id) references connectors.api_key,
  constraint change_subscription_way_is_known check (way in ('webhook', 'letter')),
  constraint change_subscription_reach_is_known check (reach in ('own', 'published')),
  constraint change_subscription_webhook_has_address check ((way = 'webhook') = (url is not null and secret is not null))
);
create index change_subscription_by_key on connectors.change_subscription (city_id, api_key_id);

-- One change told to one subscriber.
create table connectors.change_delivery (
  city_id uuid not null,
  change_subscription_id uuid not null,
  feedback_case_id uuid not null,
  event_number integer not null,
  state text not null,
  attempts integer not null default 0,
  noticed_at timestamptz not null,
  tried_at timestamptz,
  -- HTTP status, or the code of what went wrong; never what the other side wrote.
  outcome text,
  primary key (city_id, change_subscription_id, feedback_case_id, event_number),
  foreign key (city_id, change_subscription_id) references connectors.change_subscription,
  foreign key (city_id, feedback_case_id) references feedback.feedback_case on delete cascade,
  constraint change_delivery_state_is_known check (state in ('waiting', 'told', 'failed', 'left-out'))
);
create index change_delivery_newest on connectors.change_delivery (city_id, change_subscription_id, noticed_at desc);

-- Another city's or system's Open311 endpoint that is read on schedule.
create table connectors.harvest (
  city_id uuid not null references city.city,
  harvest_id uuid not null,
  name text not null,
  source text not null,
  url text not null,
  dialect text not null,
  format text not null,
  read_from timestamptz not null,
  -- How far it has come: everything before `window_from` is read; `span_days` and `page` of the next question.
  window_from timestamptz not null,
  span_days double precision not null,
  page integer not null default 1,
  failures_in_a_row integer not null default 0,
  next_at timestamptz not null,
  is_on boolean not null default true,
  made_by uuid,
  made_at timestamptz not null,
  primary key (city_id, harvest_id),
  constraint harvest_source_key unique (city_id, source),
  constraint harvest_dialect_is_known check (dialect in ('standard', 'helsinki', '6aika')),
  constraint harvest_format_is_known check (format in ('json', 'xml'))
);

-- What each run of a harvest did.
create table connectors.harvest_run (
  city_id uuid not null,
  harvest_id uuid not null,
  started_at timestamptz not null,
  state text not null,
  progressed_at timestamptz not null,
  pages integer not null default 0,
  unchanged_pages integer not null default 0,
  read integer not null default 0,
  stored integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  rejected integer not null default 0,
  -- How many items were mended or refused, by the reason.
  notes jsonb not null default '{}',
  -- Up to where the source has been read.
  read_until timestamptz,
  outcome text,
  primary key (city_id, harvest_id, started_at),
  foreign key (city_id, harvest_id) references connectors.harvest,
  constraint harvest_run_state_is_known check (state in ('running', 'finished', 'failed'))
);

-- What an address answered last, so that it need not be sent again when it has not changed.
create table connectors.harvest_answer (
  city_id uuid not null,
  harvest_id uuid not null,
  address_hash text not null,
  etag text,
  last_modified text,
  asked_at timestamptz not null,
  primary key (city_id, harvest_id, address_hash),
  foreign key (city_id, harvest_id) references connectors.harvest
);
