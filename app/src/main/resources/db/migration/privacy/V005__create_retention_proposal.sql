create table retention_proposal (
    retention_proposal_id bigint generated always as identity primary key,
    kind          text        not null,
    months        int         not null check (months > 0),
    counted_from  text        not null check (counted_from in ('event', 'month-end', 'year-end')),
    valid_from    date        not null,
    basis         text        not null check (basis <> ''),
    state         text        not null default 'proposed'
                  check (state in ('proposed', 'confirmed', 'refused', 'withdrawn')),
    proposed_by   text        not null,
    proposed_name text        not null,
    proposed_at   timestamptz not null,
    decided_by    text,
    decided_name  text,
    decided_at    timestamptz,
    decided_why   text,
    check ((state = 'proposed') = (decided_at is null)),
    check (state not in ('confirmed', 'refused') or decided_by is not null and decided_by <> proposed_by)
);
comment on table retention_proposal is 'A rule on how long records are kept that somebody has proposed; another person confirms or refuses it.';
create unique index retention_proposal_open on retention_proposal (kind) where state = 'proposed';
alter table retention_rule add column retention_proposal_id bigint references retention_proposal;
comment on column retention_rule.retention_proposal_id is 'The proposal that was confirmed; none for the rules that came with the program.';
alter table retention_run add column rules text;
comment on column retention_run.rules is 'The rules that applied, as JSON; none for runs before they were kept.';
