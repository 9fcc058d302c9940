create table trial (
    trial_id    bigint generated always as identity primary key,
    proposal_id bigint      not null references proposal,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    finished_at timestamptz not null
);
comment on table trial is 'A proposal tried on months already verified, as if it had been in force; no decision was kept.';
create index trial_of_proposal on trial (proposal_id);
create table trial_sum (
    trial_id      bigint not null references trial,
    month         date   not null,
    provider_id   text   not null,
    provider_name text   not null,
    lines_changed bigint not null,
    before_ore    bigint[] not null,
    after_ore     bigint[] not null,
    before_lines  bigint[] not null,
    after_lines   bigint[] not null,
    primary key (trial_id, month, provider_id)
);
comment on table trial_sum is 'What a trial would have changed for a provider in a month.';
comment on column trial_sum.before_ore is 'Claimed, approved, held, adjusted and rejected with the parameters in force.';
comment on column trial_sum.before_lines is 'Lines paid, adjusted, held and rejected with the parameters in force.';
