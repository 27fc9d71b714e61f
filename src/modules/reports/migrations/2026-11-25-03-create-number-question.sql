-- Somebody's word that a published number looks wrong, and what the city answered. How the asker is reached stands with people.
create table reports.number_question (
  city_id uuid not null references city.city,
  number_question_id uuid not null,
  code text not null,
  text text not null,
  language text not null,
  contact_id uuid,
  -- The secret of the page on which the asker reads the answer.
  page_token text not null,
  asked_at timestamptz not null,
  -- The last day on which the answer comes in time.
  due_on date not null,
  primary key (city_id, number_question_id),
  foreign key (city_id, code) references reports.review_cell (city_id, code),
  constraint number_question_page_key unique (city_id, page_token),
  constraint number_question_language_is_known check (language in ('fi', 'sv', 'en'))
);
create index number_question_by_code on reports.number_question (city_id, code);
create index number_question_newest on reports.number_question (city_id, asked_at desc);

-- Answers are added, never changed: the last one counts.
create table reports.number_answer (
  city_id uuid not null,
  number_question_id uuid not null,
  number integer not null,
  verdict text not null,
  text text not null,
  answered_at timestamptz not null,
  account_id uuid,
  primary key (city_id, number_question_id, number),
  foreign key (city_id, number_question_id) references reports.number_question,
  constraint number_answer_verdict_is_known check (verdict in ('right', 'wrong'))
);
