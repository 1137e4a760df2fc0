-- Who may get a reminder, with what they chose: everybody who has work of clients, in one statement.
create or replace view koers.reminder_recipient as
select c.user_id,
       c.display_name,
       c.address,
       'teamLead' = any(c.roles)               as team_lead,
       array_agg(c.organisation::text)         as organisations,
       coalesce(p.language, 'nl')              as language,
       coalesce(r.wanted, true)                as wanted,
       coalesce(r.quiet_from, time '18:00')    as quiet_from,
       coalesce(r.quiet_until, time '08:00')   as quiet_until
  from koers.colleague c
  join koers.organisation o on o.id = c.organisation
  left join koers.user_preference p on p.user_id = c.user_id
  left join koers.reminder_choice r on r.user_id = c.user_id
 where c.roles && array['caseworker', 'teamLead']
 group by c.user_id, c.display_name, c.address, c.roles, p.language, r.wanted, r.quiet_from, r.quiet_until;

-- When getting in touch is planned in the course itself, before it is a task.
create or replace view koers.planned_contact as
select tr.organisation,
       tr.caseworker,
       j.duedate_ at time zone 'UTC' as planned_at
  from camunda.act_ru_job j
  join camunda.act_ru_execution e on e.id_ = j.process_instance_id_
  join camunda.act_ru_execution r on r.id_ = e.root_proc_inst_id_
  join camunda.act_re_procdef d on d.id_ = r.proc_def_id_
  join koers.trajectory tr on tr.code = e.business_key_ and tr.organisation = e.tenant_id_
 where j.type_ = 'timer' and d.key_ = 'trajectory';
