create table parameter (
    parameter_id bigint generated always as identity primary key,
    key          text        not null,
    value        text        not null,
    valid_from   date,
    valid_until  date,
    contract_id  text,
    source       text        not null,
    proposal_id  bigint      not null references proposal,
    set_at       timestamptz not null,
    replaced_by  bigint references proposal,
    replaced_at  timestamptz,
    check (valid_from is null or valid_until is null or valid_from < valid_until),
    check ((replaced_by is null) = (replaced_at is null))
);
comment on table parameter is 'A dated value that was confirmed. A row is never changed but to say that a later proposal took its place.';
comment on column parameter.valid_from is 'The first day on which it applies; none where it always has.';
comment on column parameter.proposal_id is 'The proposal whose value it is; a row whose days were cut keeps the proposal that it came from.';
create extension if not exists btree_gist;
alter table parameter add constraint parameter_once exclude using gist (
    key with =, (coalesce(contract_id, '')) with =, daterange(valid_from, valid_until) with &&)
    where (replaced_by is null);
