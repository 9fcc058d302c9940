create table shift (
    month       date        not null,
    shift_id    text        not null,
    staff_id    text        not null,
    started_at  timestamptz not null,
    ended_at    timestamptz not null,
    known_from  timestamptz not null,
    known_until timestamptz,
    delivery_id bigint      not null,
    primary key (month, shift_id, known_from)
) partition by list (month);
create unique index shift_now on shift (month, shift_id) where known_until is null;
comment on table shift is 'Staff log: actual presence per work shift.';
comment on column shift.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column shift.shift_id is 'Identifier';
comment on column shift.staff_id is 'Employment';
comment on column shift.started_at is 'Start';
comment on column shift.ended_at is 'End';
comment on column shift.known_from is 'Since when it is known.';
comment on column shift.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column shift.delivery_id is 'The delivery that it came with.';
