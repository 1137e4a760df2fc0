-- What the dossier holds besides its card: sections, documents, contacts in the journal, what is being typed. As before,
-- content is a ciphertext under the key of its trajectory; what is readable are codes, ids, times and counters.

-- the revision that somebody starts from, so that two people who change the same do not undo each other's work
alter table koers.dossier
    add column card_revision    integer not null default 1,
    add column card_changed_by  text,
    add column card_changed_at  timestamptz;

create table koers.dossier_section (
    trajectory  text        not null references koers.dossier (trajectory) on delete cascade,
    section     text        not null check (section in ('reach', 'household', 'dateOfBirth', 'safety')),
    revision    integer     not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    content     bytea       not null,
    primary key (trajectory, section)
);

alter table koers.dossier_search drop constraint dossier_search_kind_check;
alter table koers.dossier_search
    add constraint dossier_search_kind_check check (kind in ('alias', 'phone', 'email'));

-- what somebody types on the dossier's page or in the journal and has not saved, apart from the drafts of tasks
create table koers.dossier_draft (
    trajectory  text        not null references koers.dossier (trajectory) on delete cascade,
    place       text        not null,
    user_id     text        not null,
    saved_at    timestamptz not null,
    content     bytea       not null,
    primary key (trajectory, place, user_id)
);
