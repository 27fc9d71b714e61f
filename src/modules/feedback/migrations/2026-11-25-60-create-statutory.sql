-- A matter that a law gives a procedure of its own. What is said in it stays in the case management system, found by
-- the register number: here are its kind, its days and its state.
create table feedback.statutory_matter (
  city_id uuid not null references city.city,
  statutory_matter_id uuid not null,
  kind text not null,
  register_number text not null,
  received_day date not null,
  -- By the rule of its kind, or as an authority has set it; null where no law sets one.
  due_day date,
  organisation_unit_id uuid not null,
  -- The feedback from which it was taken.
  feedback_case_id uuid,
  state text not null,
  -- The number of its newest event: who changes an older one is told.
  version integer not null,
  registered_at timestamptz not null,
  primary key (city_id, statutory_matter_id),
  foreign key (city_id, organisation_unit_id) references city.organisation_unit,
  foreign key (city_id, feedback_case_id) references feedback.feedback_case,
  constraint statutory_matter_number_key unique (city_id, register_number),
  constraint statutory_matter_kind_is_known check (kind in (
    'reminder', 'complaint', 'patient-injury', 'damages', 'review', 'information-request', 'correction'
  )),
  constraint statutory_matter_state_is_known check (state in (
    'registered', 'sent-to-unit', 'answered', 'decided-elsewhere', 'withdrawn'
  ))
);
create index statutory_matter_by_due on feedback.statutory_matter (city_id, due_day, statutory_matter_id);
create index statutory_matter_by_unit on feedback.statutory_matter (city_id, organisation_unit_id);

-- What happened to it; appended, never changed.
create table feedback.statutory_event (
  city_id uuid not null,
  statutory_matter_id uuid not null,
  number integer not null,
  at timestamptz not null,
  state text not null,
  by_account uuid,
  primary key (city_id, statutory_matter_id, number),
  foreign key (city_id, statutory_matter_id) references feedback.statutory_matter on delete cascade
);

-- How many people the social and patient ombudsmen have talked with, by subject and month: counts without persons. Each
-- change is a row; the newest counts.
create table feedback.ombudsman_count (
  city_id uuid not null references city.city,
  month date not null,
  ombudsman text not null,
  subject text not null,
  version integer not null,
  contacts integer not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (city_id, month, ombudsman, subject, version),
  constraint ombudsman_count_month_begins check (extract(day from month) = 1),
  constraint ombudsman_count_is_a_count check (contacts between 0 and 100000),
  constraint ombudsman_count_ombudsman_is_known check (ombudsman in ('social', 'patient'))
);
