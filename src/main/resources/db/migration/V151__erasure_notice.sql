-- Who was told something about a client that was erased, until they were asked to erase it too (GDPR, article 19) or the time
-- for it is over. Nothing of the client: no code, only what the other one knows; see docs/adr/0064-those-who-were-told.md.
create table koers.erasure_notice (
    id            uuid  primary key,
    organisation  text  not null references koers.organisation (id),
    -- who has the task to tell them: the caseworker at that time
    caseworker    text,
    kind          text  not null check (kind in ('referral', 'sharing', 'transfer')),
    recipient     text,
    -- where the name was told in words, which are erased
    party_kind    text  check (party_kind ~ '^[a-zA-Z]{1,30}$'),
    -- by which the partner knows the client
    reference     text,
    told_on       date  not null,
    gone_on       date  not null,
    not_possible  text  check (not_possible ~ '^[a-zA-Z]{1,30}$'),
    marked_by     text,
    check ((recipient is null) <> (party_kind is null)),
    check ((not_possible is null) = (marked_by is null))
);

create index erasure_notice_by_organisation on koers.erasure_notice (organisation, gone_on, id);
create index erasure_notice_by_caseworker on koers.erasure_notice (caseworker, gone_on, id) where not_possible is null;
create index erasure_notice_by_end on koers.erasure_notice (gone_on);
