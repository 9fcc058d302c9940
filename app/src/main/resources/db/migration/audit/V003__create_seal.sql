create table seal (
    seal_number bigint      primary key,
    at          timestamptz not null,
    previous    bytea       not null check (length(previous) = 32),
    leaves      bytea       not null check (length(leaves) % 40 = 0),
    hash        bytea       not null check (length(hash) = 32)
);
comment on table seal is 'Closes the entries that were written since the seal before, usually those of a second.';
comment on column seal.previous is 'The hash of the seal before; 32 zeros before the first.';
comment on column seal.leaves is 'For each entry, by number: 8 bytes of its number and the 32 bytes of its digest.';
comment on column seal.hash is 'SHA-256 of the hash before, the number, the time and the leaves; docs/audit.md says how.';
