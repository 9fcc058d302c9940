create function refuse_change() returns trigger language plpgsql as
$$
begin
    if current_setting('tillit.retention', true) is distinct from 'on' then
        raise exception 'The audit trail is never changed; retention alone takes away from it.';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
comment on function refuse_change() is 'Keeps faults of the program from the trail. Those who own the database can switch it off; the seals are against them.';

create trigger entry_deleted before delete on entry
    for each row execute function refuse_change();
create trigger entry_changed before update on entry
    for each row when ((old.seal_number is not null)
        or (old.entry_id, old.at, old.account, old.roles, old.kind, old.what, old.thing, old.origin, old.request)
           is distinct from
           (new.entry_id, new.at, new.account, new.roles, new.kind, new.what, new.thing, new.origin, new.request))
    execute function refuse_change();
create trigger entry_word_changed before update or delete on entry_word
    for each row execute function refuse_change();
create trigger seal_changed before update or delete on seal
    for each row execute function refuse_change();
