-- What courses wait for: the messages that would take them on.
create or replace view koers.awaited_message as
select e.business_key_  as trajectory,
       e.tenant_id_     as organisation,
       s.event_name_    as message
  from camunda.act_ru_event_subscr s
  join camunda.act_ru_execution e on e.id_ = s.proc_inst_id_
 where s.event_type_ = 'message';
