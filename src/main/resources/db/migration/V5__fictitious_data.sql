-- How far the fictitious data was told, so that an interrupted filling goes on where it stopped. Empty in a database
-- with real data.
create table koers.fictitious_data (
    only_row  boolean     primary key default true check (only_row),
    begun_at  timestamptz not null,
    told      integer     not null default 0,
    complete  boolean     not null default false
);
