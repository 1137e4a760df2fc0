-- Contents are sealed, so that there is nothing in them stands beside them: what is empty does not ask to be looked at again.
alter table koers.dossier_section add column blank boolean not null default false;
