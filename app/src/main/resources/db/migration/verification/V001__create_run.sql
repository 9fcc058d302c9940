create table run (
    run_id         bigint generated always as identity primary key,
    month          date        not null check (extract(day from month) = 1),
    known_at       timestamptz not null,
    rule_set       text        not null,
    parameters     text        not null,
    inputs         text        not null,
    settled        text        not null,
    not_run        text        not null,
    results_sha256 text        not null,
    same_as        bigint references run,
    asked_by       text        not null,
    asked_name     text        not null,
    asked_at       timestamptz not null,
    finished_at    timestamptz not null,
    claimed_ore    bigint      not null,
    approved_ore   bigint      not null,
    held_ore       bigint      not null,
    adjusted_ore   bigint      not null,
    rejected_ore   bigint      not null,
    lines_paid     bigint      not null,
    lines_adjusted bigint      not null,
    lines_held     bigint      not null,
    lines_rejected bigint      not null,
    findings       bigint      not null,
    lines_changed  bigint      not null
);
comment on table run is 'A verification of a settlement month: what it was reached from, by whom, and its sums.';
comment on column run.known_at is 'The instant of the last change of the month that it knew of.';
comment on column run.parameters is 'The rows of parameters in force, as the file of ./tillit parameters.';
comment on column run.inputs is 'The tables that it read, with size and SHA-256, as JSON.';
comment on column run.settled is 'How many settled lines it read, and their SHA-256: they come from earlier months too.';
comment on column run.not_run is 'Rules that did not run for want of evidence, with what was wanting, as JSON.';
comment on column run.results_sha256 is 'SHA-256 of its findings and of the providers'' figures.';
comment on column run.same_as is 'The earlier run that has the same findings and figures, which are kept there.';
comment on column run.lines_changed is 'Lines whose decision differs from the run before; all of them in the first run.';
create index run_of_month on run (month, run_id);
