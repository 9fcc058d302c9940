create table api_key (
    prefix       text        primary key check (prefix ~ '^[a-z2-7]{10}$'),
    secret_hash  bytea       not null check (length(secret_hash) = 32),
    name         text        not null,
    role         text        not null,
    provider_id  text,
    created_at   timestamptz not null,
    created_by   text        not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   text
);
comment on table api_key is 'A key that another system comes in with.';
comment on column api_key.prefix is 'The part of the key that names it; not secret.';
comment on column api_key.secret_hash is 'SHA-256 of the secret part, which is 256 bits of chance and kept nowhere.';
comment on column api_key.last_used_at is 'When it was last used, to the minute.';
