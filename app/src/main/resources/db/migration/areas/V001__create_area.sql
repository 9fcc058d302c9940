create table area (
    month       date        not null,
    area_id     text        not null,
    name        text        not null,
    known_from  timestamptz not null,
    known_until timestamptz,
    delivery_id bigint      not null,
    primary key (month, area_id, known_from)
);
create unique index area_now on area (month, area_id) where known_until is null;
comment on table area is 'Geographic areas (avtalsområden).';
comment on column area.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column area.area_id is 'Identifier';
comment on column area.name is 'Name';
comment on column area.known_from is 'Since when it is known.';
comment on column area.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column area.delivery_id is 'The delivery that it came with.';
