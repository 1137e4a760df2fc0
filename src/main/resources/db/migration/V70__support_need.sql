-- What a client needs in a life domain, and how it went: codes and dates. The goal and the steps are sealed.
create table koers.support_need (
    id                uuid        primary key,
    trajectory        text        not null references koers.dossier (trajectory) on delete cascade,
    life_domain       text        not null,
    -- where the help stands, and since when
    state             text        not null check (state in
        ('agreeing', 'findingPartner', 'takingSteps', 'underWay', 'reviewing', 'finished')),
    state_since       timestamptz not null,
    help_by           text        check (help_by in ('own', 'partner', 'both')),
    level_first       integer     check (level_first between 1 and 5),
    level_now         integer     check (level_now between 1 and 5),
    outcome           text,
    barrier           text,
    identified_by     text        not null,
    identified_at     timestamptz not null,
    process_instance  text,
    content           bytea       not null,
    check ((state = 'finished') = (outcome is not null)),
    check ((level_first is null) = (level_now is null))
);

create index support_need_by_trajectory on koers.support_need (trajectory, identified_at);
create unique index support_need_by_process_instance on koers.support_need (process_instance);

-- Every time that client and caseworker looked at it together: the level, and what stood in the way.
create table koers.need_review (
    id           bigint      generated always as identity primary key,
    need         uuid        not null references koers.support_need (id) on delete cascade,
    reviewed_at  timestamptz not null,
    level        integer     not null check (level between 1 and 5),
    barrier      text
);

create index need_review_by_need on koers.need_review (need, reviewed_at);

-- Answers about one need out of several are found again by the process they were given in.
alter table koers.dossier_entry add column process_instance text;
