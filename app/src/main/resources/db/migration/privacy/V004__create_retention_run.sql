create table retention_run (
    retention_run_id bigint generated always as identity primary key,
    account          text        not null,
    planned          text        not null,
    began_at         timestamptz not null,
    ended_at         timestamptz,
    removed          bigint      not null default 0
);
comment on table retention_run is 'A time that retention was carried out: by whom, what was to go, how many rows went.';
comment on column retention_run.planned is 'Rows by kind, month and table, as JSON.';
