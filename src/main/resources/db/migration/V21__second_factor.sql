-- The key that a user's authenticator app has as well, encrypted under a key derived from the master key; and the hashes
-- of the recovery codes that were not used yet.
create table koers.second_factor (
    user_id        text        primary key,
    master_key_id  text        not null,
    secret         bytea       not null,
    last_step      bigint      not null,
    set_up_at      timestamptz not null default now()
);

create table koers.recovery_code (
    user_id  text  not null references koers.second_factor (user_id) on delete cascade,
    hash     bytea not null,
    primary key (user_id, hash)
);
