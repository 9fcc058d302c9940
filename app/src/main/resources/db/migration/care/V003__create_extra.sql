create table extra (
    month       date        not null,
    extra_id    text        not null,
    decision_id text        not null,
    valid_from  date        not null,
    valid_to    date        not null,
    minutes     integer     not null,
    approved_at timestamptz,
    known_from  timestamptz not null,
    known_until timestamptz,
    delivery_id bigint      not null,
    primary key (month, extra_id, known_from)
);
create unique index extra_now on extra (month, extra_id) where known_until is null;
comment on table extra is 'Sudden needs met outside the frame, approved afterwards by the case officer; at most 14 days each.';
comment on column extra.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column extra.extra_id is 'Identifier';
comment on column extra.decision_id is 'Decision that it adds to';
comment on column extra.valid_from is 'First day';
comment on column extra.valid_to is 'Last day, inclusive';
comment on column extra.minutes is 'Extra staff minutes in all';
comment on column extra.approved_at is 'When approved; empty = not approved';
comment on column extra.known_from is 'Since when it is known.';
comment on column extra.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column extra.delivery_id is 'The delivery that it came with.';
