-- Who is told by letter when a review or a correction is published. The address stands with people, apart.
create table reports.subscription (
  city_id uuid not null references city.city,
  subscription_id uuid not null,
  contact_id uuid not null,
  language text not null,
  topics text[] not null,
  -- Only the hash of the link that confirms is kept. The link that ends it stands in every letter, so it is kept itself.
  confirm_hash text not null,
  end_token text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (city_id, subscription_id),
  constraint subscription_confirm_key unique (city_id, confirm_hash),
  constraint subscription_end_key unique (city_id, end_token),
  constraint subscription_language_is_known check (language in ('fi', 'sv', 'en')),
  constraint subscription_topic_is_known check (topics <@ array['reviews', 'corrections'] and cardinality(topics) > 0)
);
create index subscription_by_contact on reports.subscription (city_id, contact_id);
create index subscription_confirmed on reports.subscription (city_id, subscription_id) where confirmed_at is not null;
