-- Safety plans from before the present caseworker began: whom the client calls is probably somebody else now. Derived from when the
-- plan was saved or said to be still right, and when the client got another caseworker, within an organisation or by going to another one, and kept nowhere.
create or replace view koers.safety_plan_to_renew as
select s.trajectory, t.organisation, t.caseworker, t.status, began.id as began_by, began.at as since
  from koers.dossier_section s
  join koers.trajectory t on t.code = s.trajectory
 cross join lateral (
       select every.id, every.at
         from (select c.id, c.changed_at as at
                 from koers.caseworker_change c
                where c.trajectory = s.trajectory
                union all
               select x.id, x.state_since
                 from koers.transfer x
                where x.trajectory = s.trajectory and x.state = 'moved') every
        order by every.at desc
        limit 1) began
 where s.section = 'safetyPlan' and not s.blank and t.caseworker is not null
   and greatest(s.changed_at, s.looked_at) < began.at;
