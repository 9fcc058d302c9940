create table recipient (
    month              date        not null,
    recipient_id       text        not null,
    area_id            text        not null,
    rural              boolean     not null,
    age_group          text,
    latitude           numeric,
    longitude          numeric,
    household_id       text,
    protected_identity boolean     not null,
    known_from         timestamptz not null,
    known_until        timestamptz,
    delivery_id        bigint      not null,
    primary key (month, recipient_id, known_from)
);
create unique index recipient_now on recipient (month, recipient_id) where known_until is null;
comment on table recipient is 'People with granted home care, under a pseudonymous case number. Never a personal identity number.';
comment on column recipient.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column recipient.recipient_id is 'Pseudonymous case number';
comment on column recipient.area_id is 'Area of the home';
comment on column recipient.rural is 'Home is outside the urban area';
comment on column recipient.age_group is 'Which committee decides';
comment on column recipient.latitude is 'WGS84, of the home; empty when the identity is protected';
comment on column recipient.longitude is 'WGS84';
comment on column recipient.household_id is 'The same for recipients who share a home; empty when alone';
comment on column recipient.protected_identity is 'Identity protected: position and identity never shown to those without a need';
comment on column recipient.known_from is 'Since when it is known.';
comment on column recipient.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column recipient.delivery_id is 'The delivery that it came with.';
