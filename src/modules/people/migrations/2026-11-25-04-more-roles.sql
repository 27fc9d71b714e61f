alter table people.role_grant drop constraint if exists role_grant_role_is_known;
alter table people.role_grant add constraint role_grant_role_is_known check (role in (
  'administrator', 'analyst', 'handler', 'sensitive-handler', 'desk', 'unit-head', 'registrar', 'planner', 'editor'
));
