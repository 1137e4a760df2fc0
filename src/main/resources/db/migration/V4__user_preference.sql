-- What a user chose for the interface. No language chosen means: the browser's.
create table koers.user_preference (
    user_id     text primary key,
    language    text check (language in ('en', 'nl')),
    single_keys boolean not null default true
);
