create table origin_salt (
    day  date  primary key,
    salt bytea not null check (length(salt) = 32)
);
comment on table origin_salt is 'What addresses are digested with on a day. When retention has taken the salt, nobody can tell the address.';
