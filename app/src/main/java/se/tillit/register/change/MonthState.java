package se.tillit.register.change;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.table.RegisterTables;
import se.tillit.server.job.Json;
import se.tillit.verification.EvidenceKind;

/**
 * A month's state beside its rows.
 *
 * @param month which
 * @param knownAt when its rows last changed
 * @param present which optional evidence was handed over
 * @param counts how many rows each table has, by resource
 */
public record MonthState(SettlementMonth month, Instant knownAt, Set<EvidenceKind> present, Map<String, Long> counts) {

    /** Copies what it is given. */
    public MonthState {
        present = Set.copyOf(present);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** A month of which nothing is known. */
    static MonthState nothing(SettlementMonth month) {
        return new MonthState(month, Instant.EPOCH, Set.of(), Map.of());
    }

    /** Whether anything was ever handed over for it. */
    public boolean isKnown() {
        return knownAt.isAfter(Instant.EPOCH);
    }

    /** The state of a row with the columns {@code month, known_at, present, counts}. */
    public static MonthState of(ResultSet row, int number) throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        var told = Json.value(row.getString("counts"), Map.class);
        for (var table : RegisterTables.ALL) {
            var name = table.resource().name();
            counts.put(name, told.get(name) instanceof Number count ? count.longValue() : 0L);
        }
        return new MonthState(
                SettlementMonth.of(row.getObject("month", LocalDate.class)),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                kinds(row.getArray("present")),
                counts);
    }

    /** The kinds that an array of texts names. */
    public static Set<EvidenceKind> kinds(Array names) throws SQLException {
        return Stream.of((String[]) names.getArray())
                .map(EvidenceKind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The month's state, if anything is known of it. */
    static Optional<MonthState> find(JdbcClient jdbc, SettlementMonth month) {
        return jdbc.sql("select month, known_at, present, counts from register.month where month = :month")
                .param("month", month.first())
                .query(MonthState::of)
                .optional();
    }

    /** Keeps it as the month's latest. */
    void keep(JdbcClient jdbc) {
        var at = knownAt.atOffset(ZoneOffset.UTC);
        var kinds = names(present);
        jdbc.sql("""
                        insert into register.month (month, known_at, present, counts)
                        values (:month, :at, :present, :counts)
                        on conflict (month) do update
                           set known_at = excluded.known_at, present = excluded.present, counts = excluded.counts
                        """)
                .param("month", month.first())
                .param("at", at)
                .param("present", kinds)
                .param("counts", Json.text(counts))
                .update();
        jdbc.sql("insert into register.month_version (month, known_at, present) values (:month, :at, :present)")
                .param("month", month.first())
                .param("at", at)
                .param("present", kinds)
                .update();
    }

    private static String[] names(Collection<EvidenceKind> kinds) {
        return kinds.stream().sorted().map(EvidenceKind::name).toArray(String[]::new);
    }
}
