create table delivery_content (
    delivery_id bigint  not null references delivery on delete cascade,
    part        integer not null,
    content     bytea   not null,
    primary key (delivery_id, part)
);
alter table delivery_content alter column content set storage external;
comment on table delivery_content is 'The bytes of a delivery, in parts, so that no part is large and a backup has them.';
comment on column delivery_content.part is 'Which part, counted from 0.';
comment on column delivery_content.content is 'Its bytes.';
