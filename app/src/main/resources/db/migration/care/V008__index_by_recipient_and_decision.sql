create index recipient_of_household on recipient (month, household_id) where household_id is not null;
create index decision_of_recipient on decision (month, recipient_id);
create index extra_of_decision on extra (month, decision_id);
create index assignment_of_decision on assignment (month, decision_id);
create index plan_of_decision on plan (month, decision_id);
create index planned_visit_of_plan on planned_visit (plan_id);
create index absence_of_recipient on absence (month, recipient_id);
