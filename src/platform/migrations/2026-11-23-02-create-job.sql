-- Work that waits for a moment outside a request. Done work keeps its row for a while, without its data.
create table platform.job (
  city_id uuid not null,
  job_id uuid not null,
  name text not null,
  data jsonb not null,
  -- Given by whoever must not have the same work done twice.
  key text,
  state text not null default 'waiting',
  run_at timestamptz not null,
  attempts integer not null default 0,
  -- Until when the worker has it; a worker that died leaves this in the past.
  held_until timestamptz,
  held_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  failure text,
  primary key (city_id, job_id),
  constraint job_key_key unique (city_id, name, key),
  constraint job_state_is_known check (state in ('waiting', 'running', 'done', 'failed'))
);
create index job_due on platform.job (run_at) where state in ('waiting', 'running');
create index job_finished on platform.job (finished_at) where state in ('done', 'failed');

-- Up to which moment of the city's own clock a job by the clock has been put into the queue.
create table platform.job_schedule (
  city_id uuid not null,
  name text not null,
  due_until text not null,
  primary key (city_id, name)
);
