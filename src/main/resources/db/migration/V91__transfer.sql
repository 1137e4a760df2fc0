-- A client goes to another organisation: the dossier's organisation follows that of its trajectory.
alter table koers.dossier drop constraint dossier_trajectory_organisation_fkey;
alter table koers.dossier
    add constraint dossier_trajectory_organisation_fkey foreign key (trajectory, organisation)
        references koers.trajectory (code, organisation) on update cascade on delete cascade;

-- An offer of a client to another organisation, and what came of it. It is also what the first organisation keeps afterwards:
-- the code, to whom and when.
create table koers.transfer (
    id                 uuid        primary key,
    trajectory         text        not null references koers.trajectory (code) on delete cascade,
    from_organisation  text        not null references koers.organisation (id),
    to_organisation    text        not null references koers.organisation (id),
    consent            uuid        not null references koers.consent (id) on delete cascade,
    state              text        not null check (state in
        ('preparing', 'offered', 'accepted', 'moved', 'declined', 'withdrawn', 'consentEnded')),
    state_since        timestamptz not null,
    begun_by           text        not null,
    begun_at           timestamptz not null,
    answered_by        text,
    answered_at        timestamptz,
    decline_reason     text        check (decline_reason in ('full', 'region', 'group', 'expertise', 'other')),
    -- who gets the client there
    new_caseworker     text,
    -- who wrote down that the client goes along
    agreed_by          text,
    -- sealed: summary and how to reach the caseworker; gone when the transfer has ended
    content            bytea,
    check (from_organisation <> to_organisation),
    check (state not in ('accepted', 'moved') or new_caseworker is not null),
    check (state in ('preparing', 'offered', 'accepted') or content is null)
);

create unique index transfer_going_on on koers.transfer (trajectory) where state in ('preparing', 'offered', 'accepted');
create index transfer_by_trajectory on koers.transfer (trajectory, begun_at);
create index transfer_by_receiver on koers.transfer (to_organisation, state_since);
create index transfer_by_giver on koers.transfer (from_organisation, state_since);
