-- Links by which somebody chooses the first password, or another one: a hash of each, one for an account, once.
create table koers.account_link (
    user_id      text        primary key,
    hash         bytea       not null unique,
    made_by      text        not null,
    valid_until  timestamptz not null
);
