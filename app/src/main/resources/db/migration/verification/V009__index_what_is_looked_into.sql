create index line_decision_objected on line_decision (month, line_key) where outcome <> 'pay';
create index finding_of_recipient on finding (run_id, recipient_id) where recipient_id is not null;
create index finding_of_staff on finding (run_id, staff_id) where staff_id is not null;
create index finding_of_person on finding (run_id, person_key) where person_key is not null;
create index finding_of_rule on finding (run_id, rule, number);
create index finding_of_line on finding using gin (line_ids);
create index finding_of_visit on finding using gin (visit_ids);
