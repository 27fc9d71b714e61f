-- What became of the letter to the giver about an event of her case: one for each event that she is told of.
create table feedback.delivery (
  city_id uuid not null,
  feedback_case_id uuid not null,
  event_number integer not null,
  -- In people.contact, without a foreign key: it can be erased.
  contact_id uuid,
  -- Of the letter's Message-ID, by which an answer or a refusal of another server finds its case.
  mail_id uuid not null,
  state text not null,
  attempts integer not null default 0,
  queued_at timestamptz not null,
  tried_at timestamptz,
  reason text,
  primary key (city_id, feedback_case_id, event_number),
  foreign key (city_id, feedback_case_id, event_number)
    references feedback.feedback_event (city_id, feedback_case_id, number) on delete cascade,
  constraint delivery_mail_key unique (city_id, mail_id),
  constraint delivery_state_is_known check (
    state in ('queued', 'handed-over', 'failed', 'bounced', 'given-up', 'not-possible')
  )
);
create index delivery_to_look_at on feedback.delivery (city_id, queued_at) where state in ('queued', 'failed', 'bounced');
create index delivery_by_contact on feedback.delivery (city_id, contact_id, tried_at) where contact_id is not null;
