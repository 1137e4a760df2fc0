-- A document is encrypted as a stream under a key of its own, which is wrapped with the key of its trajectory. While it
-- is being received it has no description yet, and nobody sees it.
create table koers.dossier_document (
    id            uuid        primary key,
    sequence      bigint      generated always as identity,
    trajectory    text        not null references koers.dossier (trajectory) on delete cascade,
    type          text        not null check (type in ('pdf', 'png', 'jpeg', 'webp')),
    author        text        not null,
    added_at      timestamptz not null,
    document_key  bytea       not null,
    description   bytea
);

create index dossier_document_by_trajectory on koers.dossier_document (trajectory, sequence);

create table koers.document_chunk (
    document  uuid    not null references koers.dossier_document (id) on delete cascade,
    number    integer not null,
    content   bytea   not null,
    primary key (document, number)
);

-- a ciphertext cannot be compressed
alter table koers.document_chunk alter column content set storage external;
