-- Who is signed in where. A session lives in the memory of one node; this is how the others, and its owner, know of it.
create table koers.user_session (
    id                uuid        primary key,
    user_id           text        not null,
    browser           text        not null,
    system            text        not null,
    started_at        timestamptz not null default now(),
    last_used_at      timestamptz not null default now(),
    ended_at          timestamptz,
    provider_issuer   text,
    provider_subject  text,
    provider_session  text
);

create index user_session_by_user on koers.user_session (user_id) where ended_at is null;
create index user_session_by_subject on koers.user_session (provider_subject) where ended_at is null;
