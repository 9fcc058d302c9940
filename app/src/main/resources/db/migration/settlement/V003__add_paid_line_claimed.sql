alter table paid_line add column claimed_ore bigint not null default 0;
alter table paid_line alter column claimed_ore drop default;
comment on column paid_line.claimed_ore is 'What the line claimed; negative where it was a credit, though it may have given back nothing.';
