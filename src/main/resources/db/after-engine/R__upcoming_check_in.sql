-- Planned moments, from the engine's timers themselves: those at whose end a course, or what runs beside it, goes on to a
-- task. A timer on the border of a task or a part is none of these: nobody does anything on that date. Nor are those of a signal:
-- they ask a team lead whether somebody acts, and are no contact with the client.
-- But for the end that was agreed on for aftercare, or the look at it after a year: it comes once, without a rhythm.
create or replace view koers.upcoming_check_in as
select j.id_                               as job,
       j.duedate_ at time zone 'UTC'       as planned_at,
       d.key_                              as process_key,
       j.process_def_id_                   as process_definition_id,
       j.process_instance_id_              as process_instance_id,
       jd.act_id_                          as element,
       tr.code                             as trajectory,
       tr.organisation                     as organisation,
       tr.caseworker                       as caseworker,
       tr.step                             as step,
       tr.profile                          as profile,
       about.life_domain                   as life_domain,
       case when j.handler_type_ = 'timer-intermediate-transition' then rhythm.text_ end as rhythm,
       coalesce(attempts.long_, 0)         as attempts
  from camunda.act_ru_job j
  join camunda.act_ru_jobdef jd on jd.id_ = j.job_def_id_
  join camunda.act_re_procdef d on d.id_ = j.process_def_id_
  join camunda.act_ru_execution pi on pi.id_ = j.process_instance_id_
  join koers.trajectory tr on tr.code = pi.business_key_ and tr.organisation = pi.tenant_id_
  left join camunda.act_ru_variable rhythm on rhythm.execution_id_ = pi.id_ and rhythm.name_ = 'interval'
  left join camunda.act_ru_variable attempts on attempts.execution_id_ = pi.id_ and attempts.name_ = 'attempts'
  left join koers.life_domain_of_process about on about.process_instance = j.process_instance_id_
 where j.handler_type_ = 'timer-intermediate-transition' and d.key_ <> 'signal'
    or d.key_ = 'aftercare' and jd.act_id_ = 'agreedEnd';
