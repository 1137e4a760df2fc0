-- Partners that were asked to help with a need: codes and dates. What is asked and what is shared is sealed.
create table koers.referral (
    id                uuid        primary key,
    trajectory        text        not null references koers.dossier (trajectory) on delete cascade,
    need              uuid        not null references koers.support_need (id) on delete cascade,
    partner           uuid        not null references koers.partner (id),
    consent           uuid        not null references koers.consent (id) on delete cascade,
    -- all that the partner gets to know it by; random
    reference         text        not null unique,
    way               text        not null,
    state             text        not null check (state in
        ('preparing', 'offered', 'accepted', 'busy', 'declined', 'done', 'withdrawn')),
    state_since       timestamptz not null,
    decline_reason    text,
    result            text,
    asked_by          text        not null,
    asked_at          timestamptz not null,
    sent_at           timestamptz,
    answered_at       timestamptz,
    process_instance  text        unique,
    content           bytea       not null
);

create index referral_by_trajectory on koers.referral (trajectory, asked_at);
create index referral_by_need on koers.referral (need);
create index referral_by_partner on koers.referral (partner, sent_at);

-- The way for a partner without an account to answer once. The token itself is nowhere.
create table koers.referral_link (
    referral        uuid        primary key references koers.referral (id) on delete cascade,
    token_hash      bytea       not null unique check (length(token_hash) = 32),
    expires_at      timestamptz not null,
    answer          text,
    decline_reason  text,
    answered_at     timestamptz,
    check ((answer is null) = (answered_at is null))
);
