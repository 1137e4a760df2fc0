-- A partner that a client's referral took along to another organisation is the very same one there, whatever either organisation
-- changes in its books afterwards; one that only has the same name is not. Null where it was first written down; else the partner
-- that it was then, of any organisation. What was taken along before this looks like one of its own.
alter table koers.partner add column brought_from uuid;

create index partner_by_origin on koers.partner (organisation, coalesce(brought_from, id));
