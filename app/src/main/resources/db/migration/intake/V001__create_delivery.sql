create table delivery (
    delivery_id bigint generated always as identity primary key,
    file_name   text        not null,
    sha256      text        not null,
    bytes       bigint      not null check (bytes > 0),
    channel     text        not null check (channel in ('page', 'api', 'folder', 'command')),
    month       date        not null check (extract(day from month) = 1),
    manner      text        not null check (manner in ('automatic', 'whole-month', 'additions')),
    account     text        not null,
    provider_id text,
    received_at timestamptz not null
);
create index delivery_month on delivery (month, delivery_id);
comment on table delivery is 'What was handed over, kept unchanged.';
comment on column delivery.file_name is 'What the sender called the file, without folders.';
comment on column delivery.sha256 is 'SHA-256 of its bytes, in hexadecimal.';
comment on column delivery.bytes is 'How many bytes it has.';
comment on column delivery.channel is 'How it came.';
comment on column delivery.month is 'The settlement month that it is for, by its first day.';
comment on column delivery.manner is 'Whether it states the whole month or adds and replaces, as the sender said.';
comment on column delivery.account is 'Who handed it over.';
comment on column delivery.provider_id is 'The provider whose people or system handed it over; empty for the municipality.';
comment on column delivery.received_at is 'When all of it had come.';
