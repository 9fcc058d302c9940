create table decision (
    month             date        not null,
    decision_id       text        not null,
    recipient_id      text        not null,
    service           text        not null,
    minutes_per_month integer     not null,
    decision_type     text,
    double_staffing   boolean     not null,
    valid_from        date        not null,
    valid_to          date,
    known_from        timestamptz not null,
    known_until       timestamptz,
    delivery_id       bigint      not null,
    primary key (month, decision_id, known_from)
);
create unique index decision_now on decision (month, decision_id) where known_until is null;
comment on table decision is 'Granted care: a monthly frame of minutes per service (rambeslut).';
comment on column decision.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column decision.decision_id is 'Identifier';
comment on column decision.recipient_id is 'Recipient';
comment on column decision.service is 'Service';
comment on column decision.minutes_per_month is 'Granted staff minutes in a full calendar month';
comment on column decision.decision_type is 'As the municipality names it';
comment on column decision.double_staffing is 'Two staff at once are granted';
comment on column decision.valid_from is 'First day';
comment on column decision.valid_to is 'Last day, inclusive; empty = open';
comment on column decision.known_from is 'Since when it is known.';
comment on column decision.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column decision.delivery_id is 'The delivery that it came with.';
