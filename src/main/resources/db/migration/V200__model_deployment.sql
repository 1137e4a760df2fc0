-- Who put models into use, and what was said of it: the engine keeps when, and gets no free text.
create table koers.model_deployment (
    deployment_id text        primary key,
    user_id       text        not null,
    note          text        not null check (length(note) <= 300),
    at            timestamptz not null
);
