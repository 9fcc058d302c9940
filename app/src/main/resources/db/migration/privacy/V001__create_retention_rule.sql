create table retention_rule (
    kind         text not null check (kind in ('care-record', 'staff-record', 'accounting-record', 'delivery',
                                               'rejected-row', 'audit-entry', 'address-salt', 'job', 'event')),
    months       int  not null check (months > 0),
    counted_from text not null check (counted_from in ('event', 'month-end', 'year-end')),
    valid_from   date not null,
    basis        text not null check (basis <> ''),
    primary key (kind, valid_from)
);
comment on table retention_rule is 'How long a kind of record is kept. A new decision is a new row with its own first day; old rows tell what was decided before.';
comment on column retention_rule.counted_from is 'What the months follow on: the event itself, the end of its month, or the end of its calendar year.';
comment on column retention_rule.basis is 'The law or the decision that says so.';
