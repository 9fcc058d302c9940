create table absence (
    month        date        not null,
    absence_id   text        not null,
    recipient_id text        not null,
    kind         text        not null,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    known_from   timestamptz not null,
    known_until  timestamptz,
    delivery_id  bigint      not null,
    primary key (month, absence_id, known_from)
);
create unique index absence_now on absence (month, absence_id) where known_until is null;
comment on table absence is 'Times when the recipient was not at home to be helped.';
comment on column absence.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column absence.absence_id is 'Identifier';
comment on column absence.recipient_id is 'Recipient';
comment on column absence.kind is 'Kind';
comment on column absence.started_at is 'From';
comment on column absence.ended_at is 'To; empty = still absent';
comment on column absence.known_from is 'Since when it is known.';
comment on column absence.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column absence.delivery_id is 'The delivery that it came with.';
