-- Who works where, as a read model over the engine's identity tables: a list of colleagues in one statement.
create or replace view koers.colleague as
select m.tenant_id_   as organisation,
       u.id_          as user_id,
       coalesce(nullif(trim(concat_ws(' ', u.first_, u.last_)), ''), u.id_) as display_name,
       array(select g.group_id_::text from camunda.act_id_membership g where g.user_id_ = u.id_ order by 1) as roles,
       nullif(trim(u.email_), '') as address,
       coalesce((select c.languages from koers.user_contact c where c.user_id = u.id_), '{}') as languages,
       -- no password was ever chosen, and no identity provider ever let them in
       u.pwd_ is null and not exists (select from koers.provider_account p where p.user_id = u.id_) as never_signed_in
  from camunda.act_id_user u
  left join camunda.act_id_tenant_member m on m.user_id_ = u.id_;
