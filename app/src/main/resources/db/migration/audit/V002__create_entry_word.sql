create table entry_word (
    entry_id bigint   not null references entry,
    place    smallint not null check (place >= 0),
    word     text,
    salt     bytea check (length(salt) = 16),
    digest   bytea check (length(digest) = 32),
    erasure  bigint,
    primary key (entry_id, place),
    check ((word is null) = (salt is null) and (word is null) = (digest is not null)
           and (digest is null) = (erasure is null))
);
comment on table entry_word is 'A word of an entry that may point to a person. It can be erased and the seal still holds, for the seal rests on its salted digest.';
comment on column entry_word.place is '0 is the reason that somebody gave; the keys of what the deed was about follow from 1.';
comment on column entry_word.digest is 'SHA-256 of place, salt and word; written when word and salt are erased.';
comment on column entry_word.erasure is 'The number of the erasure, which an entry of the trail tells of.';
create index entry_word_word on entry_word (word, entry_id) where place > 0;
create sequence erasure_number;
