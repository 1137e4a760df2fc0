-- What a user chose about reminders by mail. No row means: a mail on each working day, quiet in the evening and at night.
create table koers.reminder_choice (
    user_id     text primary key,
    wanted      boolean not null,
    quiet_from  time not null,
    quiet_until time not null check (quiet_until <> quiet_from)
);

-- One mail for each user and day, however many nodes there are. Counts stand in the mail only.
create table koers.reminder_mail (
    user_id         text        not null,
    day             date        not null,
    state           text        not null check (state in ('planned', 'sent', 'nothing', 'failed')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    failure         text,
    changed_at      timestamptz not null,
    primary key (user_id, day)
);

create index reminder_mail_to_send on koers.reminder_mail (day, next_attempt_at) where state = 'planned';
