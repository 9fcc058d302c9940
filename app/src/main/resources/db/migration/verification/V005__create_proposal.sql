create table proposal (
    proposal_id   bigint generated always as identity primary key,
    key           text        not null,
    value         text        not null,
    valid_from    date,
    valid_until   date,
    contract_id   text,
    source        text        not null check (source <> ''),
    state         text        not null default 'proposed'
                  check (state in ('proposed', 'confirmed', 'refused', 'withdrawn')),
    proposed_by   text        not null,
    proposed_name text        not null,
    proposed_at   timestamptz not null,
    decided_by    text,
    decided_name  text,
    decided_at    timestamptz,
    decided_why   text,
    check (valid_from is null or valid_until is null or valid_from < valid_until),
    check ((state = 'proposed') = (decided_at is null)),
    check (state not in ('confirmed', 'refused') or decided_by is not null and decided_by <> proposed_by)
);
comment on table proposal is 'A change of a parameter or of a rule''s mode that somebody has proposed; another person confirms or refuses it.';
comment on column proposal.valid_until is 'The first day on which it no longer applies; none where it goes on.';
comment on column proposal.source is 'Where it was decided, and why.';
create unique index proposal_open on proposal (key, coalesce(contract_id, '')) where state = 'proposed';
