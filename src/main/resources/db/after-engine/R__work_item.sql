-- The task list as a read model over engine and domain tables. The engine's schema is frozen (last community release),
-- so it is safe to read it here. Besides the views of this directory, only the process packages of privacy (erasure, retention),
-- transfer and fictitious data touch the engine's tables.
create or replace view koers.work_item as
select t.id_                as task_id,
       t.task_def_key_      as task_key,
       d.key_               as process_key,
       t.proc_def_id_       as process_definition_id,
       t.proc_inst_id_      as process_instance_id,
       t.assignee_          as assignee,
       t.create_time_ at time zone 'UTC'     as created_at,
       t.due_date_ at time zone 'UTC'        as due_at,
       t.follow_up_date_ at time zone 'UTC'  as follow_up_at,
       tr.code              as trajectory,
       tr.organisation      as organisation,
       tr.caseworker        as caseworker,
       tr.step              as step,
       tr.profile           as profile,
       about.life_domain    as life_domain,
       -- what runs beside the course goes on whatever the course does
       root.key_ <> 'trajectory' as beside,
       -- what a model gives more than the usual priority; between 51 and 99 on the day on which it is due, and after it
       t.priority_ >= 100
           or t.priority_ > 50 and coalesce(t.due_date_ < timezone('UTC', timezone('Europe/Amsterdam',
                  date_trunc('day', timezone('Europe/Amsterdam', now())) + interval '1 day')), false)
                            as at_once,
       t.id_ in (select l.task_id_ from camunda.act_ru_identitylink l
                  where l.group_id_ = 'teamLead' and l.task_id_ is not null) as for_team_lead,
       -- what runs beside the course may go on after it
       tr.status <> 'open'  as over
  from camunda.act_ru_task t
  join camunda.act_re_procdef d on d.id_ = t.proc_def_id_
  join camunda.act_ru_execution pi on pi.id_ = t.proc_inst_id_
  join koers.trajectory tr on tr.code = pi.business_key_ and tr.organisation = t.tenant_id_
  join camunda.act_ru_execution r on r.id_ = pi.root_proc_inst_id_
  join camunda.act_re_procdef root on root.id_ = r.proc_def_id_
  left join koers.life_domain_of_process about on about.process_instance = t.proc_inst_id_;

-- job acquisition otherwise scans all future timers
create index if not exists koers_job_by_due_date on camunda.act_ru_job (duedate_);
-- the view finds a client's tasks from its code
create index if not exists koers_execution_by_business_key on camunda.act_ru_execution (business_key_);
