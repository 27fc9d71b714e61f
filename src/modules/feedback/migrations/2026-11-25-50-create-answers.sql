-- What an answer begins from. Each change is a row; the newest counts.
create table feedback.answer_template (
  city_id uuid not null references city.city,
  answer_template_id uuid not null,
  version integer not null,
  name text not null,
  -- For which kind and theme it is offered first; null is for all.
  kind text,
  theme_id uuid,
  -- Text by language: {"fi": "…", "sv": "…", "en": "…"}.
  texts jsonb not null,
  is_retired boolean not null default false,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (city_id, answer_template_id, version),
  foreign key (city_id, theme_id) references city.theme,
  constraint answer_template_kind_is_known check (kind in ('praise', 'complaint', 'idea', 'question', 'other'))
);

-- An answer that somebody is writing. It goes when it is sent.
create table feedback.answer_draft (
  city_id uuid not null,
  feedback_case_id uuid not null,
  account_id uuid not null,
  -- Who saves an older one is told: two tabs do not overwrite each other.
  version integer not null,
  text text not null,
  -- Colleagues may read it, to say what they think.
  is_shared boolean not null default false,
  saved_at timestamptz not null,
  primary key (city_id, feedback_case_id, account_id),
  foreign key (city_id, feedback_case_id) references feedback.feedback_case on delete cascade
);

-- Where an answer needs a second pair of eyes. A rule is ended, not changed.
create table feedback.approval_rule (
  city_id uuid not null references city.city,
  approval_rule_id uuid not null,
  theme_id uuid,
  organisation_unit_id uuid,
  approver text not null,
  made_by uuid,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (city_id, approval_rule_id),
  foreign key (city_id, theme_id) references city.theme,
  foreign key (city_id, organisation_unit_id) references city.organisation_unit,
  constraint approval_rule_approver_is_known check (approver in ('colleague', 'unit-head'))
);
