alter table line_decision drop constraint line_decision_from_run_fkey;
alter table line_decision drop constraint line_decision_until_run_fkey;
comment on column line_decision.from_run is 'The run that first decided so. No foreign key: to check it for each line of a month took a second.';
