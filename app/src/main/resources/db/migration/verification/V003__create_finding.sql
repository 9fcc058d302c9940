create table finding (
    run_id        bigint not null references run,
    number        int    not null check (number > 0),
    rule          text   not null,
    severity      text   not null,
    mode          text   not null,
    provider_id   text,
    recipient_id  text,
    is_protected  boolean not null,
    age_group     text,
    staff_id      text,
    person_key    text,
    visit_ids     text[] not null,
    line_ids      text[] not null,
    others_visits text[] not null,
    amount_ore    bigint,
    text_sv       text   not null,
    text_en       text   not null,
    primary key (run_id, number)
);
comment on table finding is 'What a rule found in a run, in the order in which findings are numbered.';
comment on column finding.provider_id is 'Whose it is; none where it concerns several.';
comment on column finding.is_protected is 'Whether the recipient''s identity is protected, so that the case number is shown to those named only.';
comment on column finding.line_ids is 'Lines as provider/invoice/line; an invoice as a whole as its number and a slash.';
comment on column finding.others_visits is 'Those of the visits that another provider recorded: not for this provider to see.';
create index finding_of_provider on finding (run_id, provider_id, number);
