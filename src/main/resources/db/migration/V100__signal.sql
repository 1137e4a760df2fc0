-- Something that may turn for a client: codes and dates. What was told about it is sealed.
create table koers.signal (
    id                uuid        primary key,
    trajectory        text        not null references koers.dossier (trajectory) on delete cascade,
    kind              text        not null,
    origin            text        not null,
    state             text        not null check (state in ('noted', 'responding', 'answered')),
    state_since       timestamptz not null,
    noted_by          text        not null,
    noted_at          timestamptz not null,
    -- what the caseworker chose to follow, and why
    response          text,
    reason            text,
    process_instance  text        unique,
    content           bytea       not null,
    check ((response is null) = (reason is null)),
    check (state = 'noted' or response is not null)
);

create index signal_by_trajectory on koers.signal (trajectory, noted_at);
