-- Files that came with a message of a case. They are here with their bytes, so that a backup holds them and an erasure
-- reaches them.
create table feedback.attachment (
  city_id uuid not null,
  attachment_id uuid not null,
  feedback_case_id uuid not null,
  -- The message that it came with.
  event_number integer not null,
  name text not null,
  type text not null,
  size integer not null,
  width integer,
  height integer,
  -- SHA-256 of the bytes.
  hash text not null,
  -- What the sender says that it shows.
  description text,
  -- Until it is cleared, staff alone see it.
  state text not null default 'waiting',
  -- What the scanner found.
  refusal text,
  -- Null when it was refused or erased.
  bytes bytea,
  kept_at timestamptz not null,
  judged_at timestamptz,
  primary key (city_id, attachment_id),
  foreign key (city_id, feedback_case_id, event_number) references feedback.feedback_event on delete cascade,
  constraint attachment_state_is_known check (state in ('waiting', 'cleared', 'refused', 'erased')),
  constraint attachment_has_bytes check ((bytes is not null) = (state in ('waiting', 'cleared')))
);
-- Pictures are packed already: packing them once more costs time and saves nothing.
alter table feedback.attachment alter column bytes set storage external;
create index attachment_of_case on feedback.attachment (city_id, feedback_case_id, event_number);
create index attachment_waiting on feedback.attachment (city_id, kept_at) where state = 'waiting';
