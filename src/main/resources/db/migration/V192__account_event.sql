-- What administrators did with accounts: whoever could give themselves the account of somebody else does it in sight.
create table koers.account_event (
    id       uuid        primary key,
    user_id  text        not null,
    what     text        not null check (what in
                 ('created', 'changed', 'linkMade', 'passwordByLink', 'stopped', 'secondStepReset', 'signedOut')),
    by_user  text        not null,
    at       timestamptz not null
);

create index account_event_by_user on koers.account_event (user_id, at desc);
create index account_event_by_time on koers.account_event (at desc);
