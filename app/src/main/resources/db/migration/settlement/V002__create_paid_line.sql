create table paid_line (
    provider_id  text        not null,
    invoice_id   text        not null,
    line_id      text        not null,
    payment_id   bigint      not null references payment,
    month        date        not null,
    run_id       bigint      not null references verification.run,
    visit_id     text,
    decision_id  text,
    for_month    date        not null,
    minutes      bigint      not null,
    approved_ore bigint      not null,
    paid_at      timestamptz not null,
    paid_by      text        not null,
    primary key (provider_id, invoice_id, line_id)
);
comment on table paid_line is 'A line that was paid here: once and never again. What is paid is settled for every later verification.';
comment on column paid_line.minutes is 'Minutes that it drew on the frame; negative where it was a credit.';
comment on column paid_line.for_month is 'The month that the care was for: when its visit starts, else its invoice''s period.';
create index paid_line_of_month on paid_line (month);
create index paid_line_of_payment on paid_line (payment_id);
create index paid_line_for_month on paid_line (for_month) where for_month <> month;
create index paid_line_of_visit on paid_line (visit_id) where visit_id is not null;
create index paid_line_of_decision on paid_line (decision_id, for_month) where visit_id is null;
