-- How an organisation and the people who work there are reached by those who get a letter, and what languages they speak.
alter table koers.organisation
    add column address text not null default '',
    add column phone   text not null default '';

create table koers.user_contact (
    user_id   text   primary key,
    phone     text   not null,
    languages text[] not null
);
