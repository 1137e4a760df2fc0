-- That a planned moment of contact was moved, skipped or brought forward stands in the journal, sealed as all that is there.
alter table koers.dossier_entry drop constraint dossier_entry_kind_check;
alter table koers.dossier_entry
    add constraint dossier_entry_kind_check check (kind in ('answers', 'note', 'contact', 'planning', 'amendment'));
