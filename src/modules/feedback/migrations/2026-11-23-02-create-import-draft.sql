-- Files that wait to be imported, and how they are to be read, between the steps of the staff pages.
create table feedback.import_draft (
  city_id uuid not null references city.city,
  import_draft_id uuid not null,
  -- Name, path, size and SHA-256 of each file, as in an import.
  files jsonb not null,
  -- What the columns hold: names, examples, commonest values.
  columns jsonb not null,
  -- The profile as far as it has come.
  profile jsonb not null,
  -- What the last dry run told; null before it and after every change of the profile.
  preview jsonb,
  -- The import that was begun with it.
  feedback_import_id uuid,
  made_by uuid,
  made_at timestamptz not null,
  primary key (city_id, import_draft_id),
  foreign key (city_id, feedback_import_id) references feedback.feedback_import
);
create index import_draft_by_import on feedback.import_draft (city_id, feedback_import_id);
