create table retention_hold (
    hold_id   bigint generated always as identity primary key,
    thing     text        not null check (thing in ('month', 'recipient')),
    key       text        not null check (key <> ''),
    why       text        not null check (why <> ''),
    placed_by text        not null,
    placed_at timestamptz not null,
    lifted_by text,
    lifted_at timestamptz,
    check ((lifted_by is null) = (lifted_at is null))
);
comment on table retention_hold is 'What must not be taken by retention yet, such as a month or a case under dispute.';
create unique index retention_hold_open on retention_hold (thing, key) where lifted_at is null;
