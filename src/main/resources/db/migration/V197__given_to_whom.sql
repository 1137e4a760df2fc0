-- The bell looks for what was given to its reader lately, or taken away.
create index caseworker_change_given on koers.caseworker_change (caseworker, changed_at);
create index caseworker_change_taken on koers.caseworker_change (previous, changed_at);
