-- Accounts that an identity provider vouches for: which of its users each one is, by the provider's own unchanging id.
create table koers.provider_account (
    user_id          text        primary key,
    issuer           text        not null,
    subject          text        not null,
    last_sign_in_at  timestamptz not null default now(),
    unique (issuer, subject)
);
