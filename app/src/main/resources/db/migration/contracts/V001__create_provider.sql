create table provider (
    month       date        not null,
    provider_id text        not null,
    name        text        not null,
    operator    text        not null,
    known_from  timestamptz not null,
    known_until timestamptz,
    delivery_id bigint      not null,
    primary key (month, provider_id, known_from)
);
create unique index provider_now on provider (month, provider_id) where known_until is null;
comment on table provider is 'Every home-care provider, the municipality''s own included.';
comment on column provider.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column provider.provider_id is 'Swedish organisation number, NNNNNN-NNNN with a valid check digit';
comment on column provider.name is 'Registered name';
comment on column provider.operator is 'Who runs it';
comment on column provider.known_from is 'Since when it is known.';
comment on column provider.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column provider.delivery_id is 'The delivery that it came with.';
