create table account (
    account_key text        primary key check (account_key ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    name        text        not null,
    issuer      text,
    subject     text,
    roles       text[]      not null,
    provider_id text,
    boards      text[]      not null,
    named       boolean     not null,
    active      boolean     not null default true,
    created_at  timestamptz not null,
    created_by  text        not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    check ((issuer is null) = (subject is null)),
    unique (issuer, subject)
);
comment on table account is 'A person who may come in, with the rights that the person has.';
comment on column account.account_key is 'What stands in the audit trail; never a personal identity number.';
comment on column account.issuer is 'The login service that knows the person; null for the built-in accounts of a demonstration.';
comment on column account.subject is 'Who the person is to the login service; never a personal identity number.';
comment on column account.provider_id is 'Whose the person is; null for the municipality''s own administration.';
comment on column account.boards is 'The committees whose recipients a case officer works with.';
comment on column account.named is 'Whether the person is named to see recipients with protected identity.';
