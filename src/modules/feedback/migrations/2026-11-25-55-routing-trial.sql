-- The rules that a draft is compared with: those in force when the trial was asked for. None when there were none.
alter table feedback.routing_trial add column against_version integer;
alter table feedback.routing_trial add constraint routing_trial_against_fkey
  foreign key (city_id, against_version) references feedback.routing_rule_set (city_id, version);
