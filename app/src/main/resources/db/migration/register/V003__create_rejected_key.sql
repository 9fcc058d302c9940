create table rejected_key (
    month       date        not null,
    kind        text        not null check (kind in
                ('visit', 'recipient', 'decision', 'staff', 'contract', 'plan', 'price', 'invoice')),
    named       text        not null,
    also_named  text        not null default '',
    row_key     text        not null default '',
    owner       text        not null default '',
    known_from  timestamptz not null,
    known_until timestamptz,
    delivery_id bigint      not null
);
create index rejected_key_now on rejected_key (month)
    where known_until is null;
comment on table rejected_key is 'What a row that could not be taken in named: a line that needs it is held rather than judged on half the facts.';
comment on column rejected_key.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column rejected_key.kind is 'What is named.';
comment on column rejected_key.named is 'Its id: of a visit, a case, a decision, an employment; the provider of a contract or an invoice; the decision of a plan; the contract of a price.';
comment on column rejected_key.also_named is 'The provider of a plan, the service of a price, the number of an invoice; else empty.';
comment on column rejected_key.row_key is 'What is left of the key of the rejected row itself: once a row with that key has been taken in, this falls away. Empty where it is not known.';
comment on column rejected_key.owner is 'The provider whose row it was; empty for the municipality''s.';
comment on column rejected_key.known_from is 'Since when it is known.';
comment on column rejected_key.known_until is 'Until when it was known. Empty while it is.';
comment on column rejected_key.delivery_id is 'The delivery that it came with.';
