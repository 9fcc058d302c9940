package se.tillit.audit.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.Why;
import se.tillit.audit.usecase.chain.TrailDeeds;
import se.tillit.identity.Who;

/**
 * Takes away from the trail what retention may: words that point to a person, so that the entry and its seal stand; and
 * old entries, whole seals at a time, so that the seals stand. The trail itself tells of both.
 */
@Component
public final class TrailErasure {

    private static final int SEALS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;

    TrailErasure(JdbcClient jdbc, PlatformTransactionManager transactions, AuditTrail audit) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
    }

    /**
     * Erases these keys, and the reasons that were given in the same entries. Sealed entries alone are touched; one that
     * is not sealed yet is no older than a second or two.
     *
     * @param keys keys by the kind of thing
     * @return how many words were erased
     */
    public long erase(Who who, Map<Thing, Set<String>> keys, Why why) {
        var erased = transaction.execute(status -> {
            jdbc.sql("set local tillit.retention = 'on'").update();
            var erasure = jdbc.sql("select nextval('audit.erasure_number')")
                    .query(Long.class)
                    .single();
            var words = 0L;
            for (var thing : keys.entrySet()) {
                words += erase(thing.getKey(), thing.getValue(), erasure);
            }
            jdbc.sql("set local tillit.retention = 'off'").update();
            if (words > 0) {
                audit.note(who, TrailDeeds.erased(erasure, words, why));
            }
            return words;
        });
        return erased == null ? 0 : erased;
    }

    private int erase(Thing thing, Set<String> keys, long erasure) {
        return keys.isEmpty()
                ? 0
                : jdbc.sql("""
                                with entries as (
                                    select distinct w.entry_id from audit.entry_word w join audit.entry e using (entry_id)
                                     where w.word = any(:keys) and w.place > 0
                                       and e.thing = :thing and e.seal_number is not null)
                                update audit.entry_word w
                                   set digest = sha256(int4send(w.place) || w.salt || convert_to(w.word, 'UTF8')),
                                       erasure = :erasure, word = null, salt = null
                                 where w.entry_id in (select entry_id from entries)
                                   and w.word is not null and (w.place = 0 or w.word = any(:keys))
                                """)
                        .param("keys", keys.toArray(String[]::new))
                        .param("thing", thing.name().toLowerCase(java.util.Locale.ROOT))
                        .param("erasure", erasure)
                        .update();
    }

    /** How many entries of seals that were set before then there are, by month. */
    public Map<YearMonth, Long> countBefore(Instant then) {
        var counts = new TreeMap<YearMonth, Long>();
        jdbc.sql("""
                        select date_trunc('month', s.at at time zone 'Europe/Stockholm')::date as month, count(*) as many
                          from audit.entry e join audit.seal s using (seal_number)
                         where s.at < :then group by 1
                        """).param("then", then.atOffset(ZoneOffset.UTC)).query(row -> {
            counts.put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("many"));
        });
        return counts;
    }

    /** Takes away the entries of seals that were set before then, oldest first. Answers how many. */
    public long forgetBefore(Who who, Instant then, Why why) {
        var all = 0L;
        var some = forgetSome(who, then, why);
        while (some > 0) {
            all += some;
            some = forgetSome(who, then, why);
        }
        return all;
    }

    private long forgetSome(Who who, Instant then, Why why) {
        var forgotten = transaction.execute(status -> {
            var range = jdbc.sql("""
                            select min(seal_number) as first, max(seal_number) as last from (
                                select distinct s.seal_number from audit.seal s join audit.entry e using (seal_number)
                                 where s.at < :then order by s.seal_number limit :most) oldest
                            having count(*) > 0
                            """)
                    .param("then", then.atOffset(ZoneOffset.UTC))
                    .param("most", SEALS_AT_ONCE)
                    .query((row, number) -> new long[] {row.getLong("first"), row.getLong("last")})
                    .optional();
            return range.isEmpty() ? 0L : forget(who, range.get()[0], range.get()[1], why);
        });
        return forgotten == null ? 0 : forgotten;
    }

    private long forget(Who who, long first, long last, Why why) {
        jdbc.sql("set local tillit.retention = 'on'").update();
        jdbc.sql("""
                        delete from audit.entry_word where entry_id in
                            (select entry_id from audit.entry where seal_number between :first and :last)
                        """).param("first", first).param("last", last).update();
        var entries = jdbc.sql("delete from audit.entry where seal_number between :first and :last")
                .param("first", first)
                .param("last", last)
                .update();
        jdbc.sql("set local tillit.retention = 'off'").update();
        audit.note(who, TrailDeeds.forgotten(first, last, why));
        return entries;
    }
}
