-- How long what residents wrote is kept, what must be kept longer, who has read sensitive cases, and who was forgotten.
alter table feedback.feedback_case
  -- Its texts show no identity codes, numbers and addresses any more, for nobody.
  add column masked_for_good_at timestamptz,
  -- Nothing of its giver and her words is left; the case is counted as before.
  add column emptied_at timestamptz;

-- What happens to finished cases of a class after so many days. A rule that is changed ends, and another begins.
create table feedback.retention_rule (
  city_id uuid not null references city.city,
  retention_rule_id uuid not null,
  action text not null,
  -- Which cases: null is any.
  kind text,
  status text,
  is_sensitive boolean,
  days integer not null,
  -- The plan or law that the time comes from.
  basis text not null,
  set_at timestamptz not null,
  set_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (city_id, retention_rule_id),
  constraint retention_rule_action_is_known check (action in ('erase-contact', 'erase-files', 'mask-text', 'empty-case')),
  constraint retention_rule_status_is_known check (status in ('answered', 'closed', 'handed-on', 'withdrawn')),
  constraint retention_rule_days_are_sensible check (days between 1 and 36500)
);

create table feedback.retention_run (
  city_id uuid not null references city.city,
  retention_run_id uuid not null,
  started_at timestamptz not null,
  -- Who began it by hand; null is the night.
  started_by uuid,
  finished_at timestamptz,
  -- It did nothing, and waits for somebody to look: why.
  held_reason text,
  primary key (city_id, retention_run_id)
);
create index retention_run_newest on feedback.retention_run (city_id, started_at desc);

-- How many cases each rule has touched in a run. Never which.
create table feedback.retention_count (
  city_id uuid not null,
  retention_run_id uuid not null,
  retention_rule_id uuid not null,
  cases integer not null,
  primary key (city_id, retention_run_id, retention_rule_id),
  foreign key (city_id, retention_run_id) references feedback.retention_run,
  foreign key (city_id, retention_rule_id) references feedback.retention_rule
);

-- A case that must stay as it is, whatever the rules and its giver ask: a court, an authority, a claim.
create table feedback.legal_hold (
  city_id uuid not null,
  legal_hold_id uuid not null,
  feedback_case_id uuid not null,
  reason text not null,
  placed_at timestamptz not null,
  placed_by uuid,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (city_id, legal_hold_id),
  foreign key (city_id, feedback_case_id) references feedback.feedback_case
);
create unique index legal_hold_key on feedback.legal_hold (city_id, feedback_case_id) where lifted_at is null;

-- Somebody looks at a sensitive case for a while whose role does not reach that far, and says why.
create table feedback.sensitive_access (
  city_id uuid not null,
  sensitive_access_id uuid not null,
  feedback_case_id uuid not null,
  account_id uuid not null,
  reason text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  primary key (city_id, sensitive_access_id),
  foreign key (city_id, feedback_case_id) references feedback.feedback_case
);
create index sensitive_access_of on feedback.sensitive_access (city_id, feedback_case_id, account_id, until_at);

-- Each look at a sensitive case by staff.
create table feedback.sensitive_read (
  city_id uuid not null,
  sensitive_read_id uuid not null,
  feedback_case_id uuid not null,
  organisation_unit_id uuid,
  account_id uuid not null,
  at timestamptz not null,
  -- The access by which it was read, when the role alone would not have been enough.
  sensitive_access_id uuid,
  primary key (city_id, sensitive_read_id),
  foreign key (city_id, feedback_case_id) references feedback.feedback_case,
  foreign key (city_id, sensitive_access_id) references feedback.sensitive_access
);
create index sensitive_read_by_time on feedback.sensitive_read (city_id, at);

-- What was erased because somebody asked. The ids tell of nobody; with them a restored backup is brought up to date.
create table feedback.erasure (
  city_id uuid not null references city.city,
  erasure_id uuid not null,
  at timestamptz not null,
  by_kind text not null,
  by_account uuid,
  feedback_case_ids uuid[] not null,
  contact_ids uuid[] not null,
  -- Cases that a legal hold has kept.
  held_cases integer not null,
  primary key (city_id, erasure_id)
);
