package se.tillit.audit.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.audit.usecase.FoundEntries;
import se.tillit.audit.usecase.TrailQuery;
import se.tillit.audit.usecase.chain.TrailEntry;

/** Finds entries by what an auditor asks for. */
@Component
class JdbcFoundEntries implements FoundEntries {

    private final TrailRows rows;
    private final JdbcClient jdbc;

    JdbcFoundEntries(TrailRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public List<TrailEntry> before(TrailQuery query, long number, int most) {
        var values = new HashMap<String, Object>(Map.of("before", number, "most", most));
        var conditions = new ArrayList<>(List.of("e.entry_id < :before"));
        var from = query.from();
        if (from != null) {
            conditions.add("e.at >= :from");
            values.put("from", from.atOffset(ZoneOffset.UTC));
        }
        var until = query.until();
        if (until != null) {
            conditions.add("e.at < :until");
            values.put("until", until.atOffset(ZoneOffset.UTC));
        }
        equal(conditions, values, "account", query.account());
        equal(conditions, values, "kind", query.kind());
        equal(conditions, values, "what", query.what());
        equal(conditions, values, "thing", query.thing());
        if (!query.key().isEmpty()) {
            conditions.add("""
                    e.entry_id in (select w.entry_id from audit.entry_word w
                                    where w.word = :key and w.place > 0 and w.entry_id < :before)
                    """);
            values.put("key", query.key());
        }
        return rows.entries(
                "where " + String.join(" and ", conditions) + " order by e.entry_id desc limit :most", values);
    }

    private static void equal(List<String> conditions, Map<String, Object> values, String column, String wanted) {
        if (!wanted.isEmpty()) {
            conditions.add("e.%s = :%s".formatted(column, column));
            values.put(column, wanted);
        }
    }

    @Override
    public Set<String> protectedAmong(Set<String> recipients) {
        return new HashSet<>(jdbc.sql("""
                        select distinct recipient_id from care.recipient
                         where protected_identity and recipient_id = any(:recipients)
                        """)
                .param("recipients", recipients.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
