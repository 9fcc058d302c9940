create table line_decision (
    month        date   not null,
    line_key     text   collate "C" not null,
    from_run     bigint not null references run,
    until_run    bigint references run,
    provider_id  text   not null,
    invoice_id   text   not null,
    line_id      text   not null,
    outcome      text   not null check (outcome in ('pay', 'adjust', 'hold', 'reject')),
    claimed_ore  bigint not null,
    approved_ore bigint not null,
    minutes      bigint not null,
    rules        text[] not null,
    evidence     text   not null,
    visit_id     text,
    decision_id  text,
    age_group    text,
    for_month    date   not null,
    primary key (month, line_key, from_run)
);
comment on table line_decision is 'What becomes of a line, from the run that first decided so until the run that decided otherwise.';
comment on column line_decision.line_key is 'Provider, invoice and line as one text that sorts as the lines are given out.';
comment on column line_decision.until_run is 'The run that decided otherwise or no longer had the line; none while it stands.';
comment on column line_decision.minutes is 'Minutes paid for and drawn on the frame.';
comment on column line_decision.evidence is 'How well the visit is proved, A to D; - where there is none.';
comment on column line_decision.decision_id is 'The granted decision that the line names.';
comment on column line_decision.age_group is 'The committee that the recipient belongs to; none where no recipient is known.';
comment on column line_decision.for_month is 'The month that the care is for: when its visit starts, else its invoice''s period.';
create index line_decision_from on line_decision (month, from_run);
create index line_decision_until on line_decision (month, until_run) where until_run is not null;
