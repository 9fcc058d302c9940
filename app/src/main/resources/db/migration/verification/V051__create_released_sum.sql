create table released_sum (
    run_id       bigint not null references run,
    rule         text   not null,
    lines        bigint not null,
    approved_ore bigint not null,
    primary key (run_id, rule)
);
comment on table released_sum is 'Lines that the run before held or rejected and this run pays, by the first rule that stood in the way.';
comment on column released_sum.run_id is 'The run that pays them.';
comment on column released_sum.approved_ore is 'What this run approves of them.';

insert into released_sum
select begun.from_run, ended.rules[1], count(*), sum(begun.approved_ore)::bigint
  from line_decision ended
  join line_decision begun
    on begun.month = ended.month and begun.line_key = ended.line_key and begun.from_run = ended.until_run
 where ended.until_run is not null and ended.outcome in ('hold', 'reject') and begun.outcome in ('pay', 'adjust')
 group by 1, 2;

create index released_sum_of_rule on released_sum (rule);
create index reason_sum_of_rule on reason_sum (rule, run_id) where rule <> '';
