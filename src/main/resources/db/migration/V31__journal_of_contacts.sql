-- A contact has a moment of its own, an own entry can be corrected for a day, and what is older is amended, visibly.
alter table koers.dossier_entry
    add column happened_at   timestamptz,
    add column corrected_at  timestamptz,
    add column amends        uuid references koers.dossier_entry (id) on delete cascade;

update koers.dossier_entry set happened_at = recorded_at;

alter table koers.dossier_entry alter column happened_at set not null;
alter table koers.dossier_entry drop constraint dossier_entry_kind_check;
alter table koers.dossier_entry
    add constraint dossier_entry_kind_check check (kind in ('answers', 'note', 'contact', 'amendment')),
    add constraint dossier_entry_amends_check check ((kind = 'amendment') = (amends is not null));

create index dossier_entry_by_moment on koers.dossier_entry (trajectory, happened_at, sequence);
create index dossier_entry_by_amended on koers.dossier_entry (amends) where amends is not null;
