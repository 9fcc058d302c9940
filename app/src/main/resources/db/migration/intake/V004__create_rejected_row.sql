create table rejected_row (
    import_id   bigint not null references import on delete cascade,
    number      bigint not null,
    resource    text   not null,
    file        text   not null,
    line        bigint not null,
    column_name text   not null default '',
    value       text   not null default '',
    reason_code text   not null,
    detail      text   not null default '',
    row_text    text   not null default '',
    primary key (import_id, number)
);
comment on table rejected_row is 'A row that could not be taken in, as it came, so that somebody can correct it.';
comment on column rejected_row.number is 'Its place among the rejected rows of the import, counted from 1.';
comment on column rejected_row.resource is 'The table that it was meant for.';
comment on column rejected_row.file is 'The file that it stood in.';
comment on column rejected_row.line is 'The line on which it begins; the header is line 1.';
comment on column rejected_row.column_name is 'The column that is wrong; empty where it is the row as a whole.';
comment on column rejected_row.value is 'What stands there.';
comment on column rejected_row.reason_code is 'Why it could not be taken in.';
comment on column rejected_row.detail is 'What the sentence needs beside that.';
comment on column rejected_row.row_text is 'The whole row as a line of CSV in the order of the schema; protected persons are masked.';
