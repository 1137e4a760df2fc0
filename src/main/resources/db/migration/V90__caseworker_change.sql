-- Every change of a client's fixed caseworker within an organisation: who, when and why. Codes only.
create table koers.caseworker_change (
    id              uuid        primary key,
    trajectory      text        not null references koers.trajectory (code) on delete cascade,
    organisation    text        not null references koers.organisation (id),
    -- null when nobody had the client
    previous        text,
    caseworker      text        not null check (caseworker <> previous),
    reason          text        not null check (reason in ('leaves', 'longAbsence', 'clientWish', 'other')),
    changed_by      text        not null,
    changed_at      timestamptz not null,
    -- until then the previous caseworker can open the dossier as well, to introduce the new one in person
    handed_over_at  timestamptz
);

create index caseworker_change_by_trajectory on koers.caseworker_change (trajectory, changed_at);
create index caseworker_change_going_on on koers.caseworker_change (trajectory, previous) where handed_over_at is null;
