-- Who may open a dossier besides the client's caseworker and the team lead; see docs/adr/0031-need-to-know.md.

-- A colleague who stands in while a caseworker is away. Withdrawn ones stay: they explain what was opened.
create table koers.absence (
    id            uuid        primary key,
    organisation  text        not null references koers.organisation (id),
    user_id       text        not null,
    stand_in      text        not null check (stand_in <> user_id),
    first_day     date        not null,
    last_day      date        not null check (last_day >= first_day),
    entered_by    text        not null,
    entered_at    timestamptz not null,
    withdrawn_by  text,
    withdrawn_at  timestamptz,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);

create index absence_by_stand_in on koers.absence (stand_in, last_day) where withdrawn_at is null;
create index absence_by_organisation on koers.absence (organisation, last_day);

-- A dossier that somebody else opened with a reason, for a few hours, until the client's caseworker has seen that.
create table koers.emergency_access (
    id          uuid        primary key,
    trajectory  text        not null references koers.trajectory (code) on delete cascade,
    user_id     text        not null,
    reason      text        not null check (reason ~ '^[a-zA-Z]{1,30}$'),
    opened_at   timestamptz not null,
    expires_at  timestamptz not null check (expires_at > opened_at),
    seen_by     text,
    seen_at     timestamptz
);

create index emergency_access_by_user on koers.emergency_access (trajectory, user_id, expires_at);
create index emergency_access_not_seen on koers.emergency_access (trajectory) where seen_at is null;
