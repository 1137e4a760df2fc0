-- A consent says the name of its party as it was when the client agreed, a referral that of the partner as it was asked: whoever
-- renames a partner or an organisation afterwards changes neither. Of those from before, the present name is all that is known.
-- Where the consent is in words these stay in the sealed content, and there is no name here.
alter table koers.consent add column party_name text;

update koers.consent c set party_name = p.name from koers.partner p where p.id = c.partner;
update koers.consent c set party_name = o.name from koers.organisation o where o.id = c.organisation;

alter table koers.consent add check (party_name is not null or partner is null and organisation is null);

alter table koers.referral add column partner_name text;

update koers.referral r set partner_name = p.name from koers.partner p where p.id = r.partner;

alter table koers.referral alter column partner_name set not null;

-- What they are called now, where that is another name: to reach them.
alter table koers.erasure_notice
    add column recipient_now text,
    add check (recipient_now is null or recipient is not null);
