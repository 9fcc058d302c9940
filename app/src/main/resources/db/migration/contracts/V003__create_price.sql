create table price (
    month       date        not null,
    contract_id text        not null,
    service     text        not null,
    rural       boolean     not null,
    time_class  text        not null,
    unit        text        not null,
    price_sek   numeric     not null,
    valid_from  date        not null,
    valid_to    date,
    known_from  timestamptz not null,
    known_until timestamptz,
    delivery_id bigint      not null,
    primary key (month, contract_id, service, rural, time_class, valid_from, known_from)
);
create unique index price_now on price (month, contract_id, service, rural, time_class, valid_from) where known_until is null;
comment on table price is 'Contract prices. The row that applies is the one for the contract, service, rural flag and time class in force when the visit starts; time_class any matches when no specific class is listed for that service and rural flag.';
comment on column price.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column price.contract_id is 'Contract';
comment on column price.service is 'Service';
comment on column price.rural is 'true: price for recipients outside the urban area';
comment on column price.time_class is 'day 07-19 weekdays, evening 19-22 weekdays, weekend 07-22 on Saturdays, Sundays and Swedish public holidays, night 22-07 every day, any = whenever';
comment on column price.unit is 'hour (executed_time, granted_time) or visit (per_intervention)';
comment on column price.price_sek is 'Price per unit, SEK, at most two decimals';
comment on column price.valid_from is 'First day';
comment on column price.valid_to is 'Last day, inclusive; empty = open';
comment on column price.known_from is 'Since when it is known.';
comment on column price.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column price.delivery_id is 'The delivery that it came with.';
