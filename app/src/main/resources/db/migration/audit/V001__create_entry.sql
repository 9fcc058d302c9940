create table entry (
    entry_id bigint generated always as identity primary key,
    at       timestamptz not null,
    account  text        not null,
    roles    text        not null,
    kind     text        not null check (kind in ('read', 'change', 'refusal', 'sign_in')),
    what     text        not null,
    thing    text        not null,
    keys     text[]      not null,
    why      text        not null
);
comment on table entry is 'A deed: what somebody did, read or was refused.';
