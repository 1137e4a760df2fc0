-- A consent names its party: a partner, any partner for a life domain (in a region, or '' for wherever it is), another
-- organisation, or somebody in words. The words, as before, are in the sealed content; then party_kind says what kind of party it is.
alter table koers.consent
    alter column party_kind drop not null,
    add column partner      uuid references koers.partner (id),
    add column life_domain  text,
    add column region       text,
    add column organisation text references koers.organisation (id);

-- A transfer could begin only on a consent to the organisation that it was to.
update koers.consent c
   set party_kind = null, organisation = t.to_organisation
  from koers.transfer t
 where t.consent = c.id and c.purpose = 'transfer';

alter table koers.consent
    add check (num_nonnulls(party_kind, partner, life_domain, organisation) = 1),
    add check ((life_domain is null) = (region is null));

create index consent_by_partner on koers.consent (partner) where partner is not null;

-- What is in words stays, and what goes on on its ground goes on. For another referral it is not enough until somebody says at the
-- client's consents which partner is meant.
do $$
declare
    in_words integer;
begin
    select count(*) into in_words
      from koers.consent
     where party_kind is not null and purpose in ('referral', 'transfer') and withdrawn_at is null
       and valid_until >= current_date;
    if in_words > 0 then
        raise notice '% living consents to a referral or a transfer name their party in words only', in_words;
    end if;
end
$$;
