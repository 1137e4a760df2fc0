-- Needs for which partners were asked, while it is the turn of none of them any more, or not yet: so it is the caseworker's.
-- The plan reads it, and knows nothing of who asks partners.
create view koers.need_without_partner_on_turn as
select need, trajectory
  from koers.referral
 group by need, trajectory
having bool_and(state not in ('offered', 'accepted', 'busy'));
