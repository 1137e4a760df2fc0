-- What a tool sends instead of a password. The password mark ends the tokens of a user whose password changes.
create table koers.access_token (
    id             uuid        primary key,
    user_id        text        not null,
    name           text        not null,
    hash           bytea       not null unique,
    password_mark  text        not null,
    created_at     timestamptz not null default now(),
    expires_at     timestamptz not null,
    last_used_at   timestamptz
);

create index access_token_by_user on koers.access_token (user_id);
