-- What is planned in a course: the ends of its timers and the due dates of its tasks.
create or replace view koers.planned_moment as
select e.business_key_                     as trajectory,
       e.tenant_id_                        as organisation,
       j.duedate_ at time zone 'UTC'       as planned_at
  from camunda.act_ru_job j
  join camunda.act_ru_execution e on e.id_ = j.process_instance_id_
 where j.type_ = 'timer'
union all
select e.business_key_,
       e.tenant_id_,
       t.due_date_ at time zone 'UTC'
  from camunda.act_ru_task t
  join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_;
