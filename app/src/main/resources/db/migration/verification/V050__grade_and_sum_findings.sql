alter table finding add column evidence text;
comment on column finding.evidence is 'How well the worst proved of its visits is proved, A to D; none where it names no visit.';

update finding set evidence = graded.evidence
  from (select found.run_id, found.number, max(decided.evidence) as evidence
          from finding found
          join run on run.run_id = found.run_id
         cross join unnest(found.visit_ids) as named (visit_id)
          join line_decision decided
            on decided.month = run.month and decided.visit_id = named.visit_id
           and decided.from_run <= found.run_id
           and (decided.until_run is null or decided.until_run > found.run_id)
         where decided.evidence <> '-'
         group by found.run_id, found.number) graded
 where finding.run_id = graded.run_id and finding.number = graded.number;

create table finding_sum (
    run_id      bigint not null references run,
    rule        text   not null,
    provider_id text   not null,
    severity    text   not null,
    mode        text   not null,
    evidence    text   not null,
    age_group   text   not null,
    findings    bigint not null,
    amount_ore  bigint,
    primary key (run_id, rule, provider_id, severity, mode, evidence, age_group)
);
comment on table finding_sum is 'A run''s findings added up by what a list of them is chosen by: pages read sums, not findings.';
comment on column finding_sum.run_id is 'The run that keeps the findings.';
comment on column finding_sum.provider_id is 'Whose they are; empty where they concern several.';
comment on column finding_sum.evidence is 'How well they are proved, A to D; empty where they name no visit.';
comment on column finding_sum.age_group is 'The committee''s recipients; empty where no recipient is known.';
comment on column finding_sum.amount_ore is 'What they are about together; none where none has an amount.';

insert into finding_sum
select run_id, rule, coalesce(provider_id, ''), severity, mode, coalesce(evidence, ''), coalesce(age_group, ''),
       count(*), sum(amount_ore)::bigint
  from finding
 group by 1, 2, 3, 4, 5, 6, 7;

create index finding_by_amount on finding (run_id, amount_ore desc nulls last, number);
