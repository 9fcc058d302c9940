create table month_version (
    month    date        not null,
    known_at timestamptz not null,
    present  text[]      not null,
    primary key (month, known_at)
);
comment on table month_version is 'A settlement month as it was known from an instant until the next.';
comment on column month_version.month is 'Its first day.';
comment on column month_version.known_at is 'From when.';
comment on column month_version.present is 'Which optional evidence had been handed over then.';
