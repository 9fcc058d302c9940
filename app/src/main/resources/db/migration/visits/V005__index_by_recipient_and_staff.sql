create index visit_of_recipient on visit (recipient_id, started_at);
create index visit_of_staff on visit (staff_id, started_at);
create index shift_of_staff on shift (staff_id);
create index tag_of_recipient on tag (month, recipient_id);
create index employment_of_person on employment (month, person_key);
create index employment_of_provider on employment (month, provider_id, staff_id);
