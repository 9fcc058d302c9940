create table document (
    month       date        not null,
    provider_id text        not null,
    invoice_id  text        not null,
    sha256      text        not null,
    file        text        not null,
    content     bytea       not null,
    known_from  timestamptz not null,
    known_until timestamptz,
    delivery_id bigint      not null,
    primary key (month, provider_id, invoice_id, sha256, known_from)
);
create unique index document_now on document (month, provider_id, invoice_id, sha256) where known_until is null;
alter table document alter column content set storage external;
comment on table document is 'An electronic invoice as it was handed over; it is read again when the month is verified.';
comment on column document.month is 'The settlement month that it was handed over for, by its first day.';
comment on column document.provider_id is 'Who claims.';
comment on column document.invoice_id is 'The number of the invoice; several documents of one number may hold lines of their own.';
comment on column document.sha256 is 'SHA-256 of its bytes, in hexadecimal.';
comment on column document.file is 'What the file was called in the delivery.';
comment on column document.content is 'Its bytes.';
comment on column document.known_from is 'Since when it is known.';
comment on column document.known_until is 'Until when it was known: it was replaced or withdrawn then. Empty while it is.';
comment on column document.delivery_id is 'The delivery that it came with.';
