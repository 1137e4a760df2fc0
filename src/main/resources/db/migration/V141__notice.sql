-- What waits for whom is asked from what is waiting itself. Stored is only which of it somebody has read: what kind, and of what.
create table koers.notice_read (
    user_id     text        not null,
    kind        text        not null check (kind ~ '^[a-zA-Z]{1,30}$'),
    subject     uuid        not null,
    -- so that it goes with the client
    trajectory  text        references koers.trajectory (code) on delete cascade,
    read_at     timestamptz not null,
    primary key (user_id, kind, subject)
);

create index notice_read_by_trajectory on koers.notice_read (trajectory) where trajectory is not null;

-- Where a dossier was opened with a reason: that is told there and nowhere else, also when the client has gone on.
alter table koers.emergency_access add column organisation text references koers.organisation (id);
update koers.emergency_access e set organisation = t.organisation from koers.trajectory t where t.code = e.trajectory;
alter table koers.emergency_access alter column organisation set not null;
create index emergency_access_by_organisation on koers.emergency_access (organisation, opened_at);
create index retention_notice_objected on koers.retention_notice (objected_at) where objection is not null;
