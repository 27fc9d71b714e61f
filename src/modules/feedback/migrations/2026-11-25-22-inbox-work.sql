-- What somebody still has to do, with all that the head of the inbox counts and rights ask: lists and counts are read
-- from the index alone, however much the city has finished. It takes the place of narrower ones.
create index feedback_case_work on feedback.feedback_case (city_id, due_day, feedback_case_id)
  include (status, organisation_unit_id, assigned_to, is_sensitive, paused_since, received_at)
  where is_handled_here and status in ('received', 'open', 'waiting-for-giver', 'waiting-for-colleague', 'reopened');
drop index feedback.feedback_case_to_do;
drop index feedback.feedback_case_to_do_by_unit;
drop index feedback.feedback_case_to_do_by_status;
drop index feedback.feedback_case_to_do_sensitive;
