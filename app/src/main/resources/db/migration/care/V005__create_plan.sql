create table plan (
    month        date        not null,
    plan_id      text        not null,
    decision_id  text        not null,
    provider_id  text        not null,
    submitted_at timestamptz,
    approved_at  timestamptz,
    valid_from   date        not null,
    valid_to     date,
    known_from   timestamptz not null,
    known_until  timestamptz,
    delivery_id  bigint      not null,
    primary key (month, plan_id, known_from)
);
create unique index plan_now on plan (month, plan_id) where known_until is null;
comment on table plan is 'Implementation plans. Nothing is paid for a visit without an approved plan in force.';
comment on column plan.month is 'The settlement month that the row was handed over for, by its first day.';
comment on column plan.plan_id is 'Identifier';
comment on column plan.decision_id is 'Decision';
comment on column plan.provider_id is 'Provider';
comment on column plan.submitted_at is 'When submitted';
comment on column plan.approved_at is 'When approved; empty = not approved';
comment on column plan.valid_from is 'First day';
comment on column plan.valid_to is 'Last day, inclusive; empty = open';
comment on column plan.known_from is 'Since when it is known.';
comment on column plan.known_until is 'Until when it was known: it was changed or withdrawn then. Empty while it is.';
comment on column plan.delivery_id is 'The delivery that it came with.';
