create table settled_line (
    month        date        not null,
    provider_id  text        not null,
    invoice_id   text        not null,
    line_id      text        not null,
    visit_id     text,
    decision_id  text,
    minutes      integer,
    approved_sek numeric     not null,
    known_from   timestamptz not null,
    known_until  timestamptz,
    delivery_id  bigint      not null,
    primary key (month, provider_id, invoice_id, line_id, known_from)
);
create unique index settled_line_now on settled_line (month, provider_id, invoice_id, line_id) where known_until is null;
comment on table settled_line is 'Lines approved in an earlier settlement.';
comment on column settled_line.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column settled_line.provider_id is 'Provider';
comment on column settled_line.invoice_id is 'Earlier invoice';
comment on column settled_line.line_id is 'Its line';
comment on column settled_line.visit_id is 'Visit; empty on granted_time lines';
comment on column settled_line.decision_id is 'Decision';
comment on column settled_line.minutes is 'Minutes drawn on the frame';
comment on column settled_line.approved_sek is 'Approved, SEK';
comment on column settled_line.known_from is 'Since when it is known.';
comment on column settled_line.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column settled_line.delivery_id is 'The delivery that it came with.';
