create table invoice_line (
    month          date        not null,
    provider_id    text        not null,
    invoice_id     text        not null,
    line_id        text        not null,
    visit_id       text,
    recipient_id   text,
    decision_id    text,
    plan_id        text,
    staff_id       text,
    service        text,
    started_at     timestamptz,
    ended_at       timestamptz,
    minutes        integer,
    unit_price_sek numeric,
    amount_sek     numeric     not null,
    xml_file       text,
    known_from     timestamptz not null,
    known_until    timestamptz,
    delivery_id    bigint      not null,
    primary key (month, provider_id, invoice_id, line_id, known_from)
) partition by list (month);
create unique index invoice_line_now on invoice_line (month, provider_id, invoice_id, line_id) where known_until is null;
comment on table invoice_line is 'One line for each visit (executed_time, per_intervention) or each decision and month (granted_time). Other columns than the key and the amount may be empty, and their values need not exist elsewhere: the rules answer for that.';
comment on column invoice_line.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column invoice_line.provider_id is 'Supplier';
comment on column invoice_line.invoice_id is 'Invoice';
comment on column invoice_line.line_id is 'Line number';
comment on column invoice_line.visit_id is 'Visit; empty on granted_time lines';
comment on column invoice_line.recipient_id is 'Recipient';
comment on column invoice_line.decision_id is 'Decision';
comment on column invoice_line.plan_id is 'Plan, for information';
comment on column invoice_line.staff_id is 'Who did it';
comment on column invoice_line.service is 'Service';
comment on column invoice_line.started_at is 'Start as claimed';
comment on column invoice_line.ended_at is 'End as claimed';
comment on column invoice_line.minutes is 'Minutes claimed; negative on a credit note';
comment on column invoice_line.unit_price_sek is 'Price per hour or visit claimed';
comment on column invoice_line.amount_sek is 'Amount claimed, SEK; negative on a credit note';
comment on column invoice_line.xml_file is 'The electronic invoice that it was read from, if it was; the document itself is read again when the month is verified.';
comment on column invoice_line.known_from is 'Since when it is known.';
comment on column invoice_line.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column invoice_line.delivery_id is 'The delivery that it came with.';
