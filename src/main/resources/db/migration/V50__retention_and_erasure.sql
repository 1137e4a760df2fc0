-- How long dossiers are kept, and erasing them. Codes and times only; see docs/adr/0060-erasure.md and 0061-retention.md.

-- Without a row, the configured period counts.
create table koers.retention_period (
    organisation  text        primary key references koers.organisation (id),
    months        integer     not null check (months between 3 and 240),
    changed_by    text        not null,
    changed_at    timestamptz not null
);

-- A dossier that stands on a weekly list of what is due. It holds for one closing: after coming back and closing again,
-- that is another one.
create table koers.retention_notice (
    trajectory   text        not null references koers.trajectory (code) on delete cascade,
    closed_at    timestamptz not null,
    listed_on    date        not null,
    objection    text        check (objection ~ '^[a-zA-Z]{1,30}$'),
    objected_by  text,
    objected_at  timestamptz,
    primary key (trajectory, closed_at),
    check ((objection is null) = (objected_by is null) and (objection is null) = (objected_at is null))
);

-- No foreign key to the trajectory: what stands here tells afterwards that it was erased, and by whose wish.
create table koers.erasure (
    id             uuid        primary key,
    organisation   text        not null references koers.organisation (id),
    trajectory     text        not null check (trajectory ~ '^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]$'),
    reason         text        not null check (reason ~ '^[a-zA-Z]{1,30}$'),
    state          text        not null check (state in ('requested', 'running', 'done', 'withdrawn')),
    -- which of the two sides asked; the other one confirms
    requested_as   text        not null check (requested_as in ('privacyOfficer', 'caseworker', 'retention')),
    requested_by   text        not null,
    requested_at   timestamptz not null,
    confirmed_by   text        check (confirmed_by <> requested_by),
    confirmed_at   timestamptz,
    failed_at      timestamptz,
    ended_at       timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null)),
    check (state not in ('running', 'done') or confirmed_by is not null or requested_as = 'retention')
);

create unique index erasure_requested on koers.erasure (trajectory) where state = 'requested';
create unique index erasure_running on koers.erasure (trajectory) where state = 'running';
create index erasure_by_organisation on koers.erasure (organisation, requested_at);

create table koers.erasure_step (
    erasure  uuid        not null references koers.erasure (id) on delete cascade,
    step     text        not null check (step in ('key', 'contents', 'engine', 'trajectory')),
    done_at  timestamptz not null,
    primary key (erasure, step)
);

-- What remains of an erased trajectory to be counted: neither its code nor a date; see docs/adr/0062-what-remains.md.
create table koers.erased_trajectory (
    id                 uuid      primary key,
    organisation       text      not null references koers.organisation (id),
    opened_in          smallint  not null,
    ended_in           smallint  not null,
    profile            text      not null,
    channel            text      not null,
    last_step          text      not null,
    doubts             smallint  not null,
    temporary_returns  smallint  not null,
    out_of_sights      smallint  not null,
    pauses             smallint  not null
);

create index erased_trajectory_by_organisation on koers.erased_trajectory (organisation, ended_in);
