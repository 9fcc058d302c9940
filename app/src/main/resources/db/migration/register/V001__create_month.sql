create table month (
    month    date        not null primary key check (extract(day from month) = 1),
    known_at timestamptz not null,
    present  text[]      not null,
    counts   text        not null
);
comment on table month is 'A settlement month as it is known now.';
comment on column month.month is 'Its first day.';
comment on column month.known_at is 'When its rows last changed; each change is later than the one before.';
comment on column month.present is 'Which optional evidence was handed over, if only as an empty table.';
comment on column month.counts is 'How many rows each table has for it now, as JSON.';
