create table tag (
    month        date        not null,
    tag_id       text        not null,
    recipient_id text        not null,
    valid_from   date        not null,
    valid_to     date,
    known_from   timestamptz not null,
    known_until  timestamptz,
    delivery_id  bigint      not null,
    primary key (month, tag_id, known_from)
);
create unique index tag_now on tag (month, tag_id) where known_until is null;
comment on table tag is 'NFC tags mounted in homes.';
comment on column tag.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column tag.tag_id is 'Identifier';
comment on column tag.recipient_id is 'Where it is mounted';
comment on column tag.valid_from is 'First day';
comment on column tag.valid_to is 'Last day, inclusive; empty = still mounted';
comment on column tag.known_from is 'Since when it is known.';
comment on column tag.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column tag.delivery_id is 'The delivery that it came with.';
