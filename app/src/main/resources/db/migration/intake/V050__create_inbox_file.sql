create table inbox_file (
    place       text        primary key,
    file_name   text        not null,
    import_id   bigint      references import on delete set null,
    refusal     text,
    taken_at    timestamptz not null,
    answered    text        not null default 'no' check (answered in ('no', 'waiting', 'done', 'refused'))
);
create index inbox_file_open on inbox_file (taken_at) where answered in ('no', 'waiting');
comment on table inbox_file is 'A file of the watched folder that was taken, so that none is taken twice and each is answered.';
comment on column inbox_file.place is 'Where it lies in the folder of those taken; unique for each time a file comes.';
comment on column inbox_file.file_name is 'What it was called when it came.';
comment on column inbox_file.import_id is 'The import that was asked for; empty where it could not be received, or when retention removed it.';
comment on column inbox_file.refusal is 'The key of the sentence that says why it could not be received.';
comment on column inbox_file.answered is 'Which answer lies beside it: none, that somebody must confirm, that it was imported, or why not.';
