-- What of a case is published, word by word as it was decided. A newer wording is a new row with the next version; the
-- address stays. What is not to be published is a row too, so that nobody decides it twice.
create table feedback.publication (
  city_id uuid not null,
  publication_id uuid not null,
  version integer not null,
  feedback_case_id uuid not null,
  title text not null,
  text text not null,
  answer text,
  -- Where it happened, rounded to about a hundred metres; null unless it was decided to show it.
  latitude double precision,
  longitude double precision,
  search tsvector not null,
  -- When the first wording was published.
  published_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz not null,
  ended_at timestamptz,
  -- `newer`: another wording took its place. `declined`: it was decided not to publish, and never was.
  ended_by text,
  primary key (city_id, publication_id, version),
  foreign key (city_id, feedback_case_id) references feedback.feedback_case on delete cascade,
  constraint publication_end_is_known check (
    (ended_at is null) = (ended_by is null) and ended_by in ('giver', 'staff', 'newer', 'declined', 'erasure')
  )
);
create unique index publication_current_key on feedback.publication (city_id, feedback_case_id) where ended_at is null;
create index publication_of_case on feedback.publication (city_id, feedback_case_id);
create index publication_newest on feedback.publication (city_id, published_at desc, publication_id)
  where ended_at is null;
create index publication_search on feedback.publication using gin (search) where ended_at is null;
-- What waits for a decision: the giver agrees, and the case has been answered.
create index feedback_case_to_publish on feedback.feedback_case (city_id, answered_at desc)
  where may_publish and is_handled_here and not is_published and status in ('answered', 'closed');
