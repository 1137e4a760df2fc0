-- Which life domain what runs beside the course is about, also when the engine has forgotten it.
create view koers.life_domain_of_process as
select process_instance, life_domain
  from koers.support_need
 where process_instance is not null
union all
select r.process_instance, n.life_domain
  from koers.referral r
  join koers.support_need n on n.id = r.need
 where r.process_instance is not null;
