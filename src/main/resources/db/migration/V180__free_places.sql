-- How many places a partner that gives shelter has free, as colleagues were told last. A number and a day, nothing about clients.
create table koers.partner_places (
    partner  uuid     primary key references koers.partner (id) on delete cascade,
    free     integer  not null check (free between 0 and 99),
    told_on  date     not null
);
