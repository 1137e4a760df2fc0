-- Somebody can be away with nobody to stand in: then the work is the team lead's.
alter table koers.absence alter column stand_in drop not null;

create index absence_by_user on koers.absence (user_id, last_day) where withdrawn_at is null;

-- Who is away on a day and who stands in then: nobody, where none was named, or whoever was is away too or has left. That a
-- stand-in's own stand-in would do it as well would be one who does not know the clients.
create function koers.away(day date)
    returns table (id uuid, organisation text, user_id text, stand_in text, first_day date, last_day date)
    language sql stable as
$$
select a.id, a.organisation, a.user_id,
       case when not exists (select from koers.absence b
                              where b.user_id = a.stand_in and b.organisation = a.organisation
                                and b.withdrawn_at is null and b.first_day <= day and b.last_day >= day)
             and not exists (select from koers.departed_user d where d.id = a.stand_in)
            then a.stand_in end,
       a.first_day, a.last_day
  from koers.absence a
 where a.withdrawn_at is null and a.first_day <= day and a.last_day >= day
$$;
