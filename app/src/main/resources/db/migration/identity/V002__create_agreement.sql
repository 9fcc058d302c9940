create table agreement (
    provider_id   text        primary key,
    reference     text        not null,
    registered_on date        not null,
    ended_on      date,
    changed_at    timestamptz not null,
    changed_by    text        not null
);
comment on table agreement is 'The data-processing agreement without which no one of the provider''s comes in.';
comment on column agreement.reference is 'Where the agreement is to be found, as a case number.';
comment on column agreement.ended_on is 'The first day on which it no longer holds; null while it holds.';
