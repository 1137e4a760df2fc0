-- Who put models into use, and what was said of it: the engine keeps when, and gets no free text. Lines are only added, as with the
-- events of accounts (V193).
create table koers.model_deployment (
    deployment_id text        primary key,
    user_id       text        not null,
    note          text        not null check (length(note) <= 300),
    at            timestamptz not null
);

create function koers.refuse_change_of_model_deployment() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    raise exception 'who put models into use is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on koers.model_deployment
    for each statement execute function koers.refuse_change_of_model_deployment();

do $$
declare
    grantee text;
begin
    for grantee in
        select distinct g.grantee::regrole::text
          from pg_class c, aclexplode(c.relacl) g
         where c.oid = 'koers.model_deployment'::regclass and g.grantee not in (0, c.relowner)
    loop
        execute format('revoke all on koers.model_deployment from %s', grantee);
        execute format('grant select, insert on koers.model_deployment to %s', grantee);
    end loop;
end $$;

revoke update, delete, truncate on koers.model_deployment from current_user;
