create index invoice_line_of_visit on invoice_line (visit_id) where visit_id is not null;
create index invoice_line_of_recipient on invoice_line (recipient_id) where recipient_id is not null;
create index invoice_line_of_decision on invoice_line (decision_id) where decision_id is not null;
create index settled_line_of_visit on settled_line (month, visit_id) where visit_id is not null;
create index settled_line_of_decision on settled_line (month, decision_id) where decision_id is not null;
