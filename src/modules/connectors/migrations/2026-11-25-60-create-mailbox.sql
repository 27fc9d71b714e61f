-- A mailbox whose letters become feedback: on a mail server, or a folder of files on this machine.
create table connectors.mailbox (
  city_id uuid not null references city.city,
  mailbox_id uuid not null,
  name text not null,
  -- The address that people write to.
  address text not null,
  way text not null,
  host text,
  port integer,
  user_name text,
  -- The name of the file with the password; no password is in the database.
  secret_name text,
  -- On the server, or below the folder that the machine keeps for such letters.
  folder text not null,
  after_reading text not null,
  move_to text,
  organisation_unit_id uuid,
  -- Letters that were there before the mailbox was added are read too.
  reads_old boolean not null,
  is_on boolean not null default true,
  -- How far the server's folder has been read (RFC 9051, 2.3.1.1).
  uid_validity text,
  last_uid bigint not null default 0,
  failures_in_a_row integer not null default 0,
  failure text,
  read_at timestamptz,
  made_by uuid,
  made_at timestamptz not null,
  primary key (city_id, mailbox_id),
  constraint mailbox_unit_exists foreign key (city_id, organisation_unit_id) references city.organisation_unit,
  constraint mailbox_address_key unique (city_id, address),
  constraint mailbox_way_is_known check (way in ('imap', 'folder')),
  constraint mailbox_server_is_whole check (
    way = 'folder' or (host is not null and port is not null and user_name is not null and secret_name is not null)
  ),
  constraint mailbox_after_reading_is_known check (
    after_reading in ('leave', 'mark', 'move') and (after_reading <> 'move' or move_to is not null)
  )
);

-- Letters that have been dealt with: each once, by the hash of its Message-ID and sender. Nothing of what they say.
create table connectors.mailbox_letter (
  city_id uuid not null,
  letter_hash text not null,
  mailbox_id uuid not null,
  at timestamptz not null,
  outcome text not null,
  feedback_case_id uuid,
  primary key (city_id, letter_hash),
  foreign key (city_id, mailbox_id) references connectors.mailbox on delete cascade,
  foreign key (city_id, feedback_case_id) references feedback.feedback_case on delete set null (feedback_case_id)
);
create index mailbox_letter_newest on connectors.mailbox_letter (city_id, mailbox_id, at desc);
