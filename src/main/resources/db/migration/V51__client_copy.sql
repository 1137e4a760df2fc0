-- A client's own copy while it waits to be handed over: encrypted under a password that stands nowhere. Gone after it was
-- taken, a day later, or with the dossier; see docs/adr/0063-a-copy-for-the-client.md.
create table koers.client_copy (
    id               uuid        primary key,
    trajectory       text        not null references koers.dossier (trajectory) on delete cascade,
    organisation     text        not null references koers.organisation (id),
    language         text        not null check (language in ('nl', 'en')),
    state            text        not null check (state in ('making', 'ready', 'failed')),
    progress         smallint    not null default 0 check (progress between 0 and 100),
    requested_by     text        not null,
    requested_at     timestamptz not null,
    -- the last sign of life of who makes it
    touched_at       timestamptz not null,
    salt             bytea       not null,
    wrong_passwords  integer     not null default 0,
    next_try_at      timestamptz
);

-- one at a time; asking again replaces it
create unique index client_copy_by_trajectory on koers.client_copy (trajectory);
create index client_copy_by_organisation on koers.client_copy (organisation, requested_at);

create table koers.client_copy_piece (
    copy     uuid    not null references koers.client_copy (id) on delete cascade,
    number   integer not null,
    content  bytea   not null,
    primary key (copy, number)
);

alter table koers.client_copy_piece alter column content set storage external;
