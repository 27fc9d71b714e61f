-- The inbox: what its lists ask, views that people save, files that they order, and what has changed lately.
create index feedback_case_to_do_by_unit on feedback.feedback_case (city_id, organisation_unit_id, due_day, feedback_case_id)
  where is_handled_here and status in ('received', 'open', 'waiting-for-giver', 'waiting-for-colleague', 'reopened');
create index feedback_case_to_do_by_status on feedback.feedback_case (city_id, status, due_day, feedback_case_id)
  where is_handled_here and status in ('received', 'open', 'waiting-for-giver', 'waiting-for-colleague', 'reopened');
create index feedback_case_to_do_sensitive on feedback.feedback_case (city_id, due_day, feedback_case_id)
  where is_sensitive and is_handled_here
    and status in ('received', 'open', 'waiting-for-giver', 'waiting-for-colleague', 'reopened');
-- What open inboxes are told of; imports are not.
create index feedback_case_by_change on feedback.feedback_case (city_id, changed_at) where is_handled_here;

-- Filters under a name of their own.
create table feedback.saved_view (
  city_id uuid not null,
  saved_view_id uuid not null,
  account_id uuid not null,
  name text not null,
  -- The filters as they stand in the address.
  query text not null,
  -- What the inbox opens with.
  is_default boolean not null default false,
  -- Who works in this part of the organisation may use it too.
  shared_with uuid,
  created_at timestamptz not null,
  primary key (city_id, saved_view_id),
  foreign key (city_id, shared_with) references city.organisation_unit,
  constraint saved_view_name_key unique (city_id, account_id, name)
);
create unique index saved_view_default_key on feedback.saved_view (city_id, account_id) where is_default;
create index saved_view_shared on feedback.saved_view (city_id, shared_with) where shared_with is not null;

-- A file of cases that somebody ordered. The file is gone after some days; that it was made stays.
create table feedback.case_export (
  city_id uuid not null,
  case_export_id uuid not null,
  account_id uuid not null,
  format text not null,
  language text not null,
  query text not null,
  -- What its maker might read then; whoever may read less now does not get the file.
  reach text not null,
  state text not null,
  rows_written integer not null default 0,
  ordered_at timestamptz not null,
  finished_at timestamptz,
  failure text,
  primary key (city_id, case_export_id),
  constraint case_export_format_is_known check (format in ('csv', 'xlsx')),
  constraint case_export_state_is_known check (state in ('waiting', 'running', 'finished', 'failed', 'forgotten'))
);
create index case_export_newest on feedback.case_export (city_id, account_id, ordered_at desc);
