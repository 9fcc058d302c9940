create view deed as
select e.entry_id, e.at, e.account, e.roles, e.kind, e.what, e.thing,
       coalesce((select array_agg(w.word order by w.place) from audit.entry_word w
                  where w.entry_id = e.entry_id and w.place > 0), '{}') as keys,
       coalesce((select w.word from audit.entry_word w where w.entry_id = e.entry_id and w.place = 0), '') as why,
       e.origin, e.request, e.seal_number
  from audit.entry e;
comment on view deed is 'Entries with their words, for those who read the trail by hand.';
