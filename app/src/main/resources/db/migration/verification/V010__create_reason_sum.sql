create table reason_sum (
    run_id       bigint not null references run,
    provider_id  text   not null,
    invoice_id   text   not null,
    age_group    text   not null,
    outcome      text   not null check (outcome in ('pay', 'adjust', 'hold', 'reject')),
    rule         text   not null,
    lines        bigint not null,
    claimed_ore  bigint not null,
    approved_ore bigint not null,
    minutes      bigint not null,
    primary key (run_id, provider_id, invoice_id, age_group, outcome, rule)
);
comment on table reason_sum is 'A run''s lines added up by what became of them and the first rule that made it so: pages read sums, not lines.';
comment on column reason_sum.run_id is 'The run, also where its findings are kept with an earlier one.';
comment on column reason_sum.age_group is 'The committee''s recipients; empty where no recipient is known.';
comment on column reason_sum.rule is 'The first rule that decided; empty where none objected. Every line is counted once.';
insert into reason_sum
select run.run_id, d.provider_id, d.invoice_id, coalesce(d.age_group, ''), d.outcome, coalesce(d.rules[1], ''),
       count(*), sum(d.claimed_ore), sum(d.approved_ore), sum(d.minutes)
  from run
  join line_decision d
    on d.month = run.month and d.from_run <= run.run_id and (d.until_run is null or d.until_run > run.run_id)
 group by 1, 2, 3, 4, 5, 6;
