package se.tillit.register;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.EvidenceKind;

/**
 * What there is of a month.
 *
 * @param month which
 * @param knownAt when its rows last changed
 * @param present which optional evidence was handed over, if only as an empty table
 * @param rows how many rows each table has now, by its name in the exchange format and in that order
 * @param rejected how many keys rejected rows named, that no accepted row has since
 */
public record MonthSummary(
        SettlementMonth month, Instant knownAt, Set<EvidenceKind> present, Map<String, Long> rows, long rejected) {

    /** Copies what it is given. */
    public MonthSummary {
        present = Set.copyOf(present);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /** How many rows all tables have together. */
    public long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
