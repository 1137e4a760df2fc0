-- What decides on the rights of an open session, in one value that differs as soon as any of it does: screens that are open
-- ask for it every few seconds.
create or replace view koers.session_rights as
select s.id as session,
       md5(concat_ws('/', coalesce(u.pwd_, '-'), coalesce(u.first_, '-'), coalesce(u.last_, '-'),
           (select string_agg(g.group_id_, ',' order by g.group_id_) from camunda.act_id_membership g where g.user_id_ = u.id_),
           '/',
           (select string_agg(t.tenant_id_, ',' order by t.tenant_id_) from camunda.act_id_tenant_member t where t.user_id_ = u.id_)
       )) as mark
  from koers.user_session s
  join camunda.act_id_user u on u.id_ = s.user_id
 where s.ended_at is null;
