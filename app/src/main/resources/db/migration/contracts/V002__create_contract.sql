create table contract (
    month            date        not null,
    contract_id      text        not null,
    provider_id      text        not null,
    area_id          text,
    share_percent    numeric,
    capacity_minutes integer,
    compensation     text        not null,
    valid_from       date        not null,
    valid_to         date,
    known_from       timestamptz not null,
    known_until      timestamptz,
    delivery_id      bigint      not null,
    primary key (month, contract_id, known_from)
);
create unique index contract_now on contract (month, contract_id) where known_until is null;
comment on table contract is 'A provider''s contract for an area. An empty area_id means the whole municipality.';
comment on column contract.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column contract.contract_id is 'Identifier';
comment on column contract.provider_id is 'Provider';
comment on column contract.area_id is 'Area, empty for the whole municipality';
comment on column contract.share_percent is 'Cap on the provider''s share of the area''s granted minutes, 0-100; for operator municipal a target; empty = none';
comment on column contract.capacity_minutes is 'Ceiling of granted minutes a month that the provider has accepted; empty = none';
comment on column contract.compensation is 'What is paid for';
comment on column contract.valid_from is 'First day';
comment on column contract.valid_to is 'Last day, inclusive; empty = open';
comment on column contract.known_from is 'Since when it is known.';
comment on column contract.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column contract.delivery_id is 'The delivery that it came with.';
