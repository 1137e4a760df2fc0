-- The secret address by which a calendar elsewhere reads what a user planned. At most one for each user, kept as a hash.
create table koers.calendar_feed (
    user_id      text        primary key,
    hash         bytea       not null unique,
    created_at   timestamptz not null,
    last_used_at timestamptz
);
