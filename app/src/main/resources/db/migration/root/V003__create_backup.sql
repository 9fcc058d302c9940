create table backup (
    backup_id  bigint generated always as identity primary key,
    made_at    timestamptz not null,
    table_rows bigint      not null,
    bytes      bigint      not null
);
comment on table backup is 'Backups that were made, so that one can see when the last was.';
comment on column backup.table_rows is 'How many rows of all tables are in it.';
comment on column backup.bytes is 'How large the file was.';
