create table planned_visit (
    month            date        not null,
    planned_visit_id text        not null,
    plan_id          text        not null,
    weekday          integer     not null,
    window_start     time        not null,
    window_end       time        not null,
    minutes          integer     not null,
    staff            integer     not null,
    every_weeks      integer,
    first_week       date,
    known_from       timestamptz not null,
    known_until      timestamptz,
    delivery_id      bigint      not null,
    primary key (month, planned_visit_id, known_from)
) partition by list (month);
create unique index planned_visit_now on planned_visit (month, planned_visit_id) where known_until is null;
comment on table planned_visit is 'The visits that a plan sets out, week by week.';
comment on column planned_visit.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column planned_visit.planned_visit_id is 'Identifier';
comment on column planned_visit.plan_id is 'Plan';
comment on column planned_visit.weekday is '1 = Monday ... 7 = Sunday';
comment on column planned_visit.window_start is 'Earliest start, local time';
comment on column planned_visit.window_end is 'Latest start, local time';
comment on column planned_visit.minutes is 'Planned length';
comment on column planned_visit.staff is 'How many staff, 1 or 2';
comment on column planned_visit.every_weeks is '1 = every week (also when empty), 2 = every other, ...';
comment on column planned_visit.first_week is 'A day in the first week in which it is due, where it is not every week';
comment on column planned_visit.known_from is 'Since when it is known.';
comment on column planned_visit.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column planned_visit.delivery_id is 'The delivery that it came with.';
