-- What administrators did with accounts stays as it was written, as the access log does (V10): lines are only added.
create function koers.refuse_change_of_account_event() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    raise exception 'the events of accounts are append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on koers.account_event
    for each statement execute function koers.refuse_change_of_account_event();

-- With two roles (docs/operations.md) the application's one got rights on all tables by default: here it may read and add.
-- With one role, the owner gives up what it does not need; the trigger refuses it besides.
do $$
declare
    grantee text;
begin
    for grantee in
        select distinct g.grantee::regrole::text
          from pg_class c, aclexplode(c.relacl) g
         where c.oid = 'koers.account_event'::regclass and g.grantee not in (0, c.relowner)
    loop
        execute format('revoke all on koers.account_event from %s', grantee);
        execute format('grant select, insert on koers.account_event to %s', grantee);
    end loop;
end $$;

revoke update, delete, truncate on koers.account_event from current_user;
