create table employment (
    month                 date        not null,
    staff_id              text        not null,
    provider_id           text        not null,
    person_key            text        not null,
    employed_from         date        not null,
    employed_to           date,
    employment            text        not null,
    qualification         text        not null,
    swedish_level         text,
    identity_verified_on  date,
    right_to_work_until   date,
    background_checked_on date,
    introduced_on         date,
    known_from            timestamptz not null,
    known_until           timestamptz,
    delivery_id           bigint      not null,
    primary key (month, staff_id, known_from)
);
create unique index employment_now on employment (month, staff_id) where known_until is null;
comment on table employment is 'Employments. One person employed by two providers has two rows with one person_key.';
comment on column employment.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column employment.staff_id is 'Employment identifier';
comment on column employment.provider_id is 'Employer';
comment on column employment.person_key is 'Pseudonymous key of the person, the same at every employer';
comment on column employment.employed_from is 'First day';
comment on column employment.employed_to is 'Last day, inclusive; empty = open';
comment on column employment.employment is 'Form of employment';
comment on column employment.qualification is 'assistant_nurse = undersköterska, care_assistant = vårdbiträde';
comment on column employment.swedish_level is 'CEFR level in Swedish, or native';
comment on column employment.identity_verified_on is 'When photo identity was checked; empty = never';
comment on column employment.right_to_work_until is 'Last day of a time-limited right to work; empty = not limited';
comment on column employment.background_checked_on is 'When the criminal-record extract was shown; empty = never';
comment on column employment.introduced_on is 'When the introduction was completed; empty = never';
comment on column employment.known_from is 'Since when it is known.';
comment on column employment.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column employment.delivery_id is 'The delivery that it came with.';
