package se.tillit.privacy.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.identity.Who;
import se.tillit.privacy.usecase.Held;
import se.tillit.privacy.usecase.Portion;
import se.tillit.privacy.usecase.RecordKind;
import se.tillit.privacy.usecase.RetainedRecords;

/** Rows of one table that go when they are old, whomever they are about. */
final class AgedRows implements RetainedRecords {

    private static final int AT_ONCE = 10_000;

    /**
     * Which rows.
     *
     * @param table the table, with its schema; {@code t} in what follows
     * @param age when it happened, as a date
     * @param condition what else must be so; {@code :held} are the first days of the months that are held back
     */
    record Rows(String table, String age, String condition) {}

    private final RecordKind kind;
    private final Rows rows;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AgedRows(RecordKind kind, Rows rows, JdbcClient jdbc, TransactionTemplate transaction) {
        this.kind = kind;
        this.rows = rows;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public RecordKind kind() {
        return kind;
    }

    private String condition() {
        return "%s < :before and (%s)".formatted(rows.age(), rows.condition());
    }

    private static Map<String, Object> values(LocalDate before, Held held) {
        return Map.of("before", before, "held", Portions.months(held));
    }

    @Override
    public List<Portion> due(LocalDate before, Held held) {
        var query = "select date_trunc('month', %s)::date, count(*) from %s t where %s group by 1"
                .formatted(rows.age(), rows.table(), condition());
        return Portions.count(jdbc, kind, rows.table(), query, values(before, held));
    }

    @Override
    public long remove(Who who, LocalDate before, Held held) {
        var sql = "delete from %s where ctid = any(array(select t.ctid from %s t where %s limit %d))"
                .formatted(rows.table(), rows.table(), condition(), AT_ONCE);
        var all = 0L;
        var some = removeSome(sql, before, held);
        while (some > 0) {
            all += some;
            some = removeSome(sql, before, held);
        }
        return all;
    }

    private int removeSome(String sql, LocalDate before, Held held) {
        var removed = transaction.execute(
                status -> jdbc.sql(sql).params(values(before, held)).update());
        return removed == null ? 0 : removed;
    }
}
