-- The bell looks for what was given to its reader lately.
create index caseworker_change_given on koers.caseworker_change (caseworker, changed_at);
