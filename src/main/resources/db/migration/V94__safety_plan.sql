-- What to do when it gets unsafe, in a few words.
alter table koers.dossier_section drop constraint dossier_section_section_check;
alter table koers.dossier_section add constraint dossier_section_section_check
    check (section in ('reach', 'household', 'dateOfBirth', 'safety', 'safetyPlan'));
