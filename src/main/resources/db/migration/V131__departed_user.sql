-- Ids of accounts that were deleted: no id is given to a second person.
create table koers.departed_user (
    id           text        primary key,
    departed_at  timestamptz not null
);
