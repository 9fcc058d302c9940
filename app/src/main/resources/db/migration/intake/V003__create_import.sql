create table import (
    import_id   bigint generated always as identity primary key,
    delivery_id bigint      not null references delivery on delete cascade,
    state       text        not null
                check (state in ('asked', 'planned', 'applied', 'unchanged', 'refused', 'cancelled')),
    withdrawals text        not null check (withdrawals in ('ask', 'apply')),
    manner      text        check (manner in ('whole-month', 'additions')),
    numbers     text        not null default '{"resources":[]}',
    confirmed   text,
    passed_over text[]      not null default '{}',
    failure     text[]      not null default '{}',
    known_at    timestamptz,
    account     text        not null,
    asked_at    timestamptz not null,
    ended_at    timestamptz,
    job_id      bigint      not null default 0
);
create index import_delivery on import (delivery_id);
comment on table import is 'A delivery being taken into its month, once.';
comment on column import.state is 'How it stands: planned is waiting for somebody to confirm what it withdraws.';
comment on column import.withdrawals is 'Whether to ask before rows are withdrawn.';
comment on column import.manner is 'Whether it states the whole month or adds and replaces, once that is known.';
comment on column import.numbers is 'How many rows of each table it adds, changes, withdraws, leaves and rejects, as JSON.';
comment on column import.confirmed is 'The numbers that were shown to the one who confirmed it, as JSON.';
comment on column import.passed_over is 'Tables and files in it that were passed over.';
comment on column import.failure is 'Why it was refused: the key of the sentence and what it is about.';
comment on column import.known_at is 'The instant from which the month is known with it.';
comment on column import.account is 'Who asked for it, or confirmed it.';
comment on column import.asked_at is 'When it was asked for.';
comment on column import.ended_at is 'When it was applied, refused or cancelled, or found to change nothing.';
comment on column import.job_id is 'The job that does it.';
