-- Divides the database between the role that owns the domain's tables, by which they are migrated, and the role by which
-- the application works, which then cannot change the access log, nor what was done with accounts. Run by a superuser in
-- the database of Koers, when both roles exist; may be run again, also on a database that had one role so far. See
-- docs/operations.md.
do $$
declare
    owner_role   name := coalesce(nullif(current_setting('koers.owner_role', true), ''), 'koers_owner');
    application  name := coalesce(nullif(current_setting('koers.application_role', true), ''), 'koers');
    one          record;
begin
    execute format('create schema if not exists koers authorization %I', owner_role);
    execute format('alter schema koers owner to %I', owner_role);
    -- the views over the engine's tables are made by the application
    execute format('grant usage, create on schema koers to %I', application);
    execute format('create schema if not exists camunda authorization %I', application);
    execute format(
        'alter default privileges for role %I in schema koers grant select, insert, update, delete on tables to %I',
        owner_role, application);
    for one in
        select c.oid::regclass as place,
               case when c.relname like 'access\_log%' then 'select'
                    when c.relname = 'account_event' then 'select, insert'
                    else 'select, insert, update, delete' end as rights
          from pg_class c
         where c.relnamespace = 'koers'::regnamespace and c.relkind = 'r'
           and c.relowner = application::regrole and c.relname <> 'flyway_after_engine_history'
    loop
        execute format('alter table %s owner to %I', one.place, owner_role);
        execute format('grant %s on %s to %I', one.rights, one.place, application);
    end loop;
    for one in
        select p.oid::regprocedure as place from pg_proc p
         where p.pronamespace = 'koers'::regnamespace and p.proowner = application::regrole
    loop
        execute format('alter function %s owner to %I', one.place, owner_role);
        execute format('grant execute on function %s to %I', one.place, application);
    end loop;
end $$;
