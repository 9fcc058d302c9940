create table payment (
    payment_id    bigint generated always as identity primary key,
    month         date        not null,
    run_id        bigint      not null references verification.run,
    state         text        not null default 'proposed'
                  check (state in ('proposed', 'approved', 'refused', 'withdrawn')),
    lines         bigint      not null check (lines > 0),
    approved_ore  bigint      not null,
    proposed_by   text        not null,
    proposed_name text        not null,
    proposed_at   timestamptz not null,
    decided_by    text,
    decided_name  text,
    decided_at    timestamptz,
    check ((state = 'proposed') = (decided_at is null)),
    check (state not in ('approved', 'refused') or decided_by is not null and decided_by <> proposed_by)
);
comment on table payment is 'A verified run put forward for payment; another person approves or refuses it.';
comment on column payment.lines is 'Lines that were to be paid when it was put forward.';
create unique index payment_open on payment (month) where state = 'proposed';
create index payment_of_month on payment (month, payment_id);
