-- What identifies nobody: the trajectory under its code, and the path it walked. Everything a person told stands in the
-- dossier tables, encrypted.
create table koers.organisation (
    id     text primary key,
    name   text not null,
    region text not null
);

create table koers.trajectory (
    code              text primary key,
    organisation      text        not null references koers.organisation (id),
    caseworker        text,
    status            text        not null check (status in ('open', 'closed', 'handedOver')),
    step              text        not null,
    step_since        timestamptz not null,
    profile           text        not null,
    channel           text        not null,
    opened_at         timestamptz not null,
    closed_at         timestamptz,
    last_activity_at  timestamptz not null
);

create index trajectory_by_caseworker on koers.trajectory (organisation, caseworker, status);

create table koers.path_step (
    id          bigint generated always as identity primary key,
    trajectory  text        not null references koers.trajectory (code) on delete cascade,
    step        text        not null,
    started_at  timestamptz not null,
    ended_at    timestamptz
);

create index path_step_by_trajectory on koers.path_step (trajectory, started_at);
