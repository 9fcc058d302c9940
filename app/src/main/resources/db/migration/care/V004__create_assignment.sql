create table assignment (
    month         date        not null,
    assignment_id text        not null,
    decision_id   text        not null,
    provider_id   text        not null,
    urgency       text,
    ordered_at    timestamptz not null,
    accepted_at   timestamptz,
    starts_on     date        not null,
    ends_on       date,
    known_from    timestamptz not null,
    known_until   timestamptz,
    delivery_id   bigint      not null,
    primary key (month, assignment_id, known_from)
);
create unique index assignment_now on assignment (month, assignment_id) where known_until is null;
comment on table assignment is 'Which provider carries out a decision, and when.';
comment on column assignment.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column assignment.assignment_id is 'Identifier';
comment on column assignment.decision_id is 'Decision';
comment on column assignment.provider_id is 'Provider';
comment on column assignment.urgency is 'How soon it must start; empty = ordinary';
comment on column assignment.ordered_at is 'When the case officer ordered it';
comment on column assignment.accepted_at is 'When the provider accepted it';
comment on column assignment.starts_on is 'First day';
comment on column assignment.ends_on is 'Last day, inclusive; empty = open';
comment on column assignment.known_from is 'Since when it is known.';
comment on column assignment.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column assignment.delivery_id is 'The delivery that it came with.';
