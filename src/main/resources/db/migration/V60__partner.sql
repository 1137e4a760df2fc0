-- Organisations to which clients are referred, as the colleagues of one organisation know them. Nothing about clients.
create table koers.partner (
    id            uuid        primary key,
    organisation  text        not null references koers.organisation (id),
    revision      integer     not null,
    active        boolean     not null,
    name          text        not null,
    life_domains  text[]      not null,
    regions       text[]      not null,
    languages     text[]      not null,
    groups        text[]      not null,
    knowledge     text        not null check (knowledge in ('none', 'some', 'specialised')),
    referral_ways text[]      not null,
    phone         text        not null,
    email         text        not null,
    website       text        not null,
    address       text        not null,
    note          text        not null,
    -- the name in lower case without accents, for the order; and all words that a colleague may look for
    name_key      text        not null,
    search        text        not null,
    changed_by    text        not null,
    changed_at    timestamptz not null
);

create index partner_by_organisation on koers.partner (organisation, name_key);

create table koers.partner_agreement (
    partner  uuid  not null references koers.partner (id) on delete cascade,
    kind     text  not null,
    words    text  not null,
    primary key (partner, kind)
);

create table koers.partner_contact (
    id        uuid        primary key,
    partner   uuid        not null references koers.partner (id) on delete cascade,
    position  integer     not null,
    name      text        not null,
    role      text        not null,
    phone     text        not null,
    email     text        not null,
    -- days of the week on which somebody can be reached, 1 is Monday
    days      smallint[]  not null
);

create index partner_contact_by_partner on koers.partner_contact (partner, position);
