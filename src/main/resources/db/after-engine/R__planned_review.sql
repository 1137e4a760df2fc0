-- When client and caseworker look at a need again: the end of the timer of its process.
create or replace view koers.planned_review as
select j.process_instance_id_              as process_instance,
       min(j.duedate_) at time zone 'UTC'  as review_at
  from camunda.act_ru_job j
 where j.type_ = 'timer' and j.process_def_key_ = 'supportNeed'
 group by j.process_instance_id_;
