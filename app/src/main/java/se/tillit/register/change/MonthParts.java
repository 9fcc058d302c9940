package se.tillit.register.change;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.table.RegisterTable;
import se.tillit.register.table.RegisterTable.Storage;
import se.tillit.register.table.RegisterTables;

/**
 * Makes the parts of large tables that hold one month. A part is made on its own and attached, which those who read and
 * write other months do not notice; in a transaction of its own, so that months do not wait for each other.
 */
@Component
public class MonthParts {

    private static final int LOCK = 7_410;

    private final JdbcClient jdbc;

    MonthParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the month's parts that are not there. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void make(SettlementMonth month) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, 0)::text")
                .param("lock", LOCK)
                .query(String.class)
                .single();
        for (var table : RegisterTables.ALL) {
            if (table.storage() == Storage.BY_MONTH && !isThere(table, month)) {
                var part = part(table, month);
                jdbc.sql("create table %s (like %s including defaults including constraints)"
                                .formatted(part, table.table()))
                        .update();
                jdbc.sql("alter table %s attach partition %s for values in ('%s')"
                                .formatted(table.table(), part, month.first()))
                        .update();
            }
        }
    }

    private boolean isThere(RegisterTable table, SettlementMonth month) {
        return jdbc.sql("select to_regclass(:name) is not null")
                .param("name", part(table, month))
                .query(Boolean.class)
                .single();
    }

    /** The name of the part, with its schema. */
    public static String part(RegisterTable table, SettlementMonth month) {
        return String.format(
                Locale.ROOT,
                "%s_%04d_%02d",
                table.table(),
                month.month().getYear(),
                month.month().getMonthValue());
    }
}
