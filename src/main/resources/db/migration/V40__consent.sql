-- What a client agreed to share. Who with and what exactly is sealed; what is readable here are codes and dates.
create table koers.consent (
    id             uuid        primary key,
    trajectory     text        not null references koers.dossier (trajectory) on delete cascade,
    party_kind     text        not null,
    purpose        text        not null,
    given_how      text        not null,
    given_on       date        not null,
    valid_until    date        not null check (valid_until >= given_on),
    recorded_by    text        not null,
    recorded_at    timestamptz not null,
    withdrawn_at   timestamptz,
    withdrawn_how  text,
    withdrawn_by   text,
    content        bytea       not null,
    check ((withdrawn_at is null) = (withdrawn_how is null) and (withdrawn_at is null) = (withdrawn_by is null))
);

create index consent_by_trajectory on koers.consent (trajectory, recorded_at);
