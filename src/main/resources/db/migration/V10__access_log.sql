-- Who looked at what, and why: codes only. Append-only and chained per organisation; see docs/adr/0030-access-log.md.
-- No foreign keys: what stands here stays when a trajectory is erased.
create table koers.access_log (
    organisation   text        not null,
    sequence       bigint      not null check (sequence > 0),
    recorded_at    timestamptz not null,
    user_id        text        not null check (user_id !~ '[[:cntrl:]]' and length(user_id) between 1 and 255),
    trajectory     text        check (trajectory ~ '^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]$'),
    part           text        not null check (part ~ '^[a-zA-Z]{1,30}$'),
    action         text        not null check (action ~ '^[a-zA-Z]{1,30}$'),
    reason         text        check (reason ~ '^[a-zA-Z]{1,30}$'),
    -- sha256 over the hash of the entry before and every column above
    hash           bytea       not null check (length(hash) = 32),
    primary key (organisation, sequence)
);

create index access_log_by_trajectory on koers.access_log (trajectory, organisation, sequence);
create index access_log_by_time on koers.access_log (organisation, recorded_at);

-- The last entry of each chain: tells when entries are missing at the end.
create table koers.access_log_head (
    organisation  text   primary key,
    sequence      bigint not null,
    hash          bytea  not null
);

create function koers.refuse_change_of_access_log() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    raise exception 'the access log is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on koers.access_log
    for each statement execute function koers.refuse_change_of_access_log();

create trigger never_removed before delete or truncate on koers.access_log_head
    for each statement execute function koers.refuse_change_of_access_log();

create trigger only_forward before update on koers.access_log_head
    for each row when (new.sequence <= old.sequence or new.organisation <> old.organisation)
    execute function koers.refuse_change_of_access_log();

-- The only way in. Runs with the rights of its owner, so that the application needs none on the tables but to read them.
-- Takes the entries of one transaction; chains in the order of their names, so that two writers never wait for each other.
create function koers.append_to_access_log(
    organisations text[], moments bigint[], users text[], trajectories text[], parts text[], actions text[], reasons text[])
    returns void
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
declare
    chain   text;
    last    bigint;
    digest  bytea;
    entry   record;
begin
    for chain in select distinct o from unnest(organisations) as o order by o loop
        select h.sequence, h.hash into last, digest
          from koers.access_log_head h where h.organisation = chain for update;
        if not found then
            insert into koers.access_log_head (organisation, sequence, hash)
            values (chain, 0, sha256('')) on conflict (organisation) do nothing;
            select h.sequence, h.hash into last, digest
              from koers.access_log_head h where h.organisation = chain for update;
        end if;
        for entry in
            select *
              from unnest(organisations, moments, users, trajectories, parts, actions, reasons)
                   with ordinality as e (organisation, moment, user_id, trajectory, part, action, reason, place)
             where e.organisation = chain
             order by e.place
        loop
            last := last + 1;
            digest := sha256(convert_to(array_to_string(array[
                encode(digest, 'hex'), chain, last::text, entry.moment::text, entry.user_id,
                coalesce(entry.trajectory, ''), entry.part, entry.action, coalesce(entry.reason, '')],
                chr(31)), 'UTF8'));
            insert into koers.access_log (organisation, sequence, recorded_at, user_id, trajectory, part, action, reason, hash)
            values (chain, last, timestamptz 'epoch' + entry.moment * interval '1 microsecond', entry.user_id,
                    entry.trajectory, entry.part, entry.action, entry.reason, digest);
        end loop;
        update koers.access_log_head h set sequence = last, hash = digest where h.organisation = chain;
    end loop;
end $$;

revoke execute on function koers.append_to_access_log(text[], bigint[], text[], text[], text[], text[], text[]) from public;

-- With two roles (docs/operations.md) the application's one got rights on all tables by default: here it may read only.
-- With one role, the owner gives up what it does not need; the triggers refuse it besides.
do $$
declare
    grantee text;
begin
    for grantee in
        select distinct g.grantee::regrole::text
          from pg_class c, aclexplode(c.relacl) g
         where c.oid = 'koers.access_log'::regclass and g.grantee not in (0, c.relowner)
    loop
        execute format('revoke all on koers.access_log, koers.access_log_head from %s', grantee);
        execute format('grant select on koers.access_log, koers.access_log_head to %s', grantee);
        execute format('grant execute on function koers.append_to_access_log(text[], bigint[], text[], text[], text[], text[], text[]) to %s', grantee);
    end loop;
end $$;

revoke update, delete, truncate on koers.access_log from current_user;
revoke delete, truncate on koers.access_log_head from current_user;
