-- What team leads are asked, from the few tasks that are for them: the task list itself would look at all that nobody has taken on.
create or replace view koers.work_item_of_team_lead as
select w.*
  from camunda.act_ru_identitylink l
  join koers.work_item w on w.task_id = l.task_id_
 where l.group_id_ = 'teamLead';
