create table visit (
    month         date        not null,
    visit_id      text        not null,
    recipient_id  text        not null,
    provider_id   text        not null,
    staff_id      text        not null,
    service       text        not null,
    started_at    timestamptz not null,
    ended_at      timestamptz not null,
    start_method  text        not null,
    end_method    text        not null,
    place         text,
    tag_id        text,
    end_tag_id    text,
    registered_at timestamptz not null,
    change_reason text,
    known_from    timestamptz not null,
    known_until   timestamptz,
    delivery_id   bigint      not null,
    primary key (month, visit_id, known_from)
) partition by list (month);
create unique index visit_now on visit (month, visit_id) where known_until is null;
comment on table visit is 'Logged visits, one row for each staff member''s stay. A stay that mixes services is split in rows that follow one another.';
comment on column visit.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column visit.visit_id is 'Identifier';
comment on column visit.recipient_id is 'Recipient';
comment on column visit.provider_id is 'Provider';
comment on column visit.staff_id is 'Employment';
comment on column visit.service is 'Service';
comment on column visit.started_at is 'Check-in';
comment on column visit.ended_at is 'Check-out';
comment on column visit.start_method is 'How the check-in was made';
comment on column visit.end_method is 'How the check-out was made';
comment on column visit.place is 'home, or elsewhere for errands without the recipient (shopping, laundry); empty = home';
comment on column visit.tag_id is 'The tag that was read at check-in (and check-out), where a method is nfc. Not a reference: an unknown tag is evidence';
comment on column visit.end_tag_id is 'The tag read at check-out where it was another';
comment on column visit.registered_at is 'When the record was first stored outside the worker''s own device or, if entered by hand, entered; not when it was handed over';
comment on column visit.change_reason is 'Why an end was entered by hand, where a method is manual';
comment on column visit.known_from is 'Since when it is known.';
comment on column visit.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column visit.delivery_id is 'The delivery that it came with.';
