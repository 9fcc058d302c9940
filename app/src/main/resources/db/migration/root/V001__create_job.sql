create table job (
    job_id        bigint generated always as identity primary key,
    kind          text        not null,
    arguments     text        not null,
    state         text        not null default 'waiting'
                  check (state in ('waiting', 'running', 'done', 'failed')),
    asked_by      text        not null,
    asked_as      text        not null,
    asked_at      timestamptz not null,
    began_at      timestamptz,
    ended_at      timestamptz,
    attempts      int         not null default 0,
    progress      int         not null default 0 check (progress between 0 and 100),
    step          text        not null default '',
    result        text,
    failure       text
);
comment on table job is 'A piece of work that is asked for now and done when its turn comes: an import, a verification.';
comment on column job.arguments is 'What the kind of job needs to know, as JSON; never personal data.';
comment on column job.asked_as is 'Whose right the job is done by, as JSON: account, roles, provider, boards.';
comment on column job.result is 'What came of it, as JSON.';
comment on column job.failure is 'The key of the sentence that says why it failed, and what it is about, as JSON.';
create index job_waiting on job (job_id) where state in ('waiting', 'running');
