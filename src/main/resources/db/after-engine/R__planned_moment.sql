-- What is planned: the ends of timers and the due dates of tasks, in the course itself or in what runs beside it.
create or replace view koers.planned_moment as
select e.business_key_                     as trajectory,
       e.tenant_id_                        as organisation,
       j.duedate_ at time zone 'UTC'       as planned_at,
       d.key_ <> 'trajectory'              as beside
  from camunda.act_ru_job j
  join camunda.act_ru_execution e on e.id_ = j.process_instance_id_
  left join camunda.act_ru_execution r on r.id_ = e.root_proc_inst_id_
  left join camunda.act_re_procdef d on d.id_ = r.proc_def_id_
 where j.type_ = 'timer'
union all
select e.business_key_,
       e.tenant_id_,
       t.due_date_ at time zone 'UTC',
       d.key_ <> 'trajectory'
  from camunda.act_ru_task t
  join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
  left join camunda.act_ru_execution r on r.id_ = e.root_proc_inst_id_
  left join camunda.act_re_procdef d on d.id_ = r.proc_def_id_;
