-- What could identify somebody and what somebody told. Every content column is a ciphertext under the key of its
-- trajectory; what is readable here are codes, ids and times.

-- a dossier belongs to the organisation of its trajectory, never to another
alter table koers.trajectory
    add constraint trajectory_code_and_organisation unique (code, organisation);

create table koers.dossier (
    trajectory    text        primary key,
    organisation  text        not null,
    card          bytea       not null,
    created_at    timestamptz not null,
    foreign key (trajectory, organisation) references koers.trajectory (code, organisation) on delete cascade
);

-- Apart from what it opens: deleting this one row makes all the rest unreadable, and a backup can be made without it.
create table koers.dossier_key (
    trajectory   text  primary key references koers.dossier (trajectory) on delete cascade,
    master_key   text  not null,
    wrapped_key  bytea not null
);

-- Blind index: finds a dossier by what was typed without decrypting any.
create table koers.dossier_search (
    trajectory  text  not null references koers.dossier (trajectory) on delete cascade,
    kind        text  not null check (kind in ('alias')),
    token       bytea not null,
    primary key (trajectory, kind, token)
);

create index dossier_search_by_token on koers.dossier_search (token);

create table koers.dossier_entry (
    id           uuid        primary key,
    -- orders entries of the same moment
    sequence     bigint      generated always as identity,
    trajectory   text        not null references koers.dossier (trajectory) on delete cascade,
    kind         text        not null check (kind in ('answers', 'note')),
    process_key  text,
    task_key     text,
    task_id      text,
    author       text        not null,
    recorded_at  timestamptz not null,
    content      bytea       not null,
    check (kind <> 'answers' or (process_key is not null and task_key is not null and task_id is not null))
);

create index dossier_entry_by_trajectory on koers.dossier_entry (trajectory, recorded_at, sequence);

create table koers.draft (
    task_id     text        not null,
    user_id     text        not null,
    trajectory  text        not null references koers.dossier (trajectory) on delete cascade,
    saved_at    timestamptz not null,
    revision    integer     not null,
    content     bytea       not null,
    primary key (task_id, user_id)
);

create index draft_by_trajectory on koers.draft (trajectory);
