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
