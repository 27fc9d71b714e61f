-- A case is handled here: who has it, what was promised, how its giver is reached, and what happened to it.
alter table feedback.feedback_case
  alter column content_hash drop not null,
  add column title text,
  -- The text without identity codes, numbers and addresses: what lists, search, letters and subject lines show.
  add column masked_text text,
  add column search tsvector,
  add column is_sensitive boolean not null default false,
  -- False for what another system handles and we only count.
  add column is_handled_here boolean not null default false,
  add column assigned_to uuid,
  -- SHA-256 of the code with which the giver follows her case.
  add column code_hash text,
  -- In people.contact, without a foreign key: it can be erased.
  add column giver_contact_id uuid,
  add column giver_resident_id uuid,
  -- Whose matter it is when the giver acts for somebody, and how that was consented to.
  add column on_behalf_of jsonb,
  add column wants_answer boolean not null default false,
  -- The giver agrees to publication; what is published is decided apart.
  add column may_publish boolean not null default false,
  add column latitude double precision,
  add column longitude double precision,
  add column reaction_due_day date,
  add column due_day date,
  add column paused_since timestamptz,
  -- The number of the last event: who acts on an older one is told.
  add column version integer not null default 0,
  add column merged_into uuid,
  add column split_from uuid,
  add constraint feedback_case_position_is_on_earth check (
    (latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180
  ),
  add constraint feedback_case_merged_into_exists foreign key (city_id, merged_into) references feedback.feedback_case,
  add constraint feedback_case_split_from_exists foreign key (city_id, split_from) references feedback.feedback_case;

create unique index feedback_case_code_key on feedback.feedback_case (city_id, code_hash) where code_hash is not null;
create index feedback_case_by_giver on feedback.feedback_case (city_id, giver_resident_id, received_at)
  where giver_resident_id is not null;
create index feedback_case_by_contact on feedback.feedback_case (city_id, giver_contact_id)
  where giver_contact_id is not null;
-- What the inbox asks: the cases that are not finished, by the day on which an answer is due.
create index feedback_case_to_do on feedback.feedback_case (city_id, due_day, feedback_case_id)
  where is_handled_here and status in ('received', 'open', 'waiting-for-giver', 'waiting-for-colleague', 'reopened');
create index feedback_case_assigned on feedback.feedback_case (city_id, assigned_to, due_day)
  where is_handled_here and assigned_to is not null
    and status in ('received', 'open', 'waiting-for-giver', 'waiting-for-colleague', 'reopened');
create index feedback_case_by_unit on feedback.feedback_case (city_id, organisation_unit_id, received_at desc)
  where is_handled_here;
create index feedback_case_search on feedback.feedback_case using gin (search) where search is not null;
create index feedback_case_to_mask on feedback.feedback_case (city_id, feedback_case_id)
  where masked_text is null and text is not null;
create index feedback_case_merged on feedback.feedback_case (city_id, merged_into) where merged_into is not null;

-- What happened to a case, messages too. Appended, never changed; only erasure empties a text.
create table feedback.feedback_event (
  city_id uuid not null,
  feedback_case_id uuid not null,
  number integer not null,
  at timestamptz not null,
  act text not null,
  -- The state, the part of the organisation and who has the case after it.
  status text not null,
  organisation_unit_id uuid,
  assigned_to uuid,
  by_kind text not null,
  by_account uuid,
  -- The giver sees it.
  is_for_giver boolean not null,
  text text,
  masked_text text,
  reason text,
  facts jsonb not null default '{}',
  primary key (city_id, feedback_case_id, number),
  foreign key (city_id, feedback_case_id) references feedback.feedback_case on delete cascade,
  constraint feedback_event_actor_is_known check (by_kind in ('giver', 'staff', 'system'))
);
create index feedback_event_by_time on feedback.feedback_event (city_id, at);

-- Parts of the organisation that may read a case beside the one that answers for it.
create table feedback.feedback_case_informed (
  city_id uuid not null,
  feedback_case_id uuid not null,
  organisation_unit_id uuid not null,
  at timestamptz not null,
  primary key (city_id, feedback_case_id, organisation_unit_id),
  foreign key (city_id, feedback_case_id) references feedback.feedback_case on delete cascade,
  foreign key (city_id, organisation_unit_id) references city.organisation_unit
);
create index feedback_case_informed_by_unit on feedback.feedback_case_informed (city_id, organisation_unit_id);
