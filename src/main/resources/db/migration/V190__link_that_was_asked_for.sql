-- A link is handed over by an administrator, or asked for by its user and mailed. Asking for one does not end the other:
-- anybody can ask.
alter table koers.account_link
    add column asked_for boolean not null default false,
    drop constraint account_link_pkey,
    add primary key (user_id, asked_for);
