create table invoice (
    month              date        not null,
    provider_id        text        not null,
    invoice_id         text        not null,
    period             text        not null,
    issued_on          date        not null,
    total_sek          numeric     not null,
    due_on             date,
    credits_invoice_id text,
    xml_file           text,
    known_from         timestamptz not null,
    known_until        timestamptz,
    delivery_id        bigint      not null,
    primary key (month, provider_id, invoice_id, known_from)
);
create unique index invoice_now on invoice (month, provider_id, invoice_id) where known_until is null;
comment on table invoice is 'Invoices and credit notes of the month. May be left out where the folder invoices/ holds Peppol BIS Billing 3 files.';
comment on column invoice.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column invoice.provider_id is 'Supplier';
comment on column invoice.invoice_id is 'Invoice number, unique per provider';
comment on column invoice.period is 'Settlement month';
comment on column invoice.issued_on is 'Issue date';
comment on column invoice.total_sek is 'Total, SEK; negative on a credit note';
comment on column invoice.due_on is 'Due date';
comment on column invoice.credits_invoice_id is 'The invoice that this credit note credits; empty on an invoice';
comment on column invoice.xml_file is 'The electronic invoice that it was read from, if it was; the document itself is read again when the month is verified.';
comment on column invoice.known_from is 'Since when it is known.';
comment on column invoice.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column invoice.delivery_id is 'The delivery that it came with.';
