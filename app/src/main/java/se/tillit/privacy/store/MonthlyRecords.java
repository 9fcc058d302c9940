package se.tillit.privacy.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.identity.Who;
import se.tillit.kernel.SettlementMonth;
import se.tillit.privacy.usecase.Held;
import se.tillit.privacy.usecase.Portion;
import se.tillit.privacy.usecase.RecordKind;
import se.tillit.privacy.usecase.RetainedRecords;

/** Records of a whole month that go together, each month in a transaction of its own. */
final class MonthlyRecords implements RetainedRecords {

    /**
     * A table of the month's.
     *
     * @param name the table, with its schema; {@code t} in what follows
     * @param month the first day of its month
     */
    record Table(String name, String month) {}

    private final RecordKind kind;
    private final List<Table> tables;
    private final Consumer<SettlementMonth> taking;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MonthlyRecords(
            RecordKind kind,
            List<Table> tables,
            Consumer<SettlementMonth> taking,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.kind = kind;
        this.tables = List.copyOf(tables);
        this.taking = taking;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public RecordKind kind() {
        return kind;
    }

    @Override
    public List<Portion> due(LocalDate before, Held held) {
        var portions = new ArrayList<Portion>();
        for (var table : tables) {
            var query = "select %s, count(*) from %s t where %s < :before and %s <> all(:held::date[]) group by 1"
                    .formatted(table.month(), table.name(), table.month(), table.month());
            portions.addAll(Portions.count(
                    jdbc, kind, table.name(), query, Map.of("before", before, "held", Portions.months(held))));
        }
        return portions;
    }

    @Override
    public long remove(Who who, LocalDate before, Held held) {
        var due = due(before, held);
        var months = new TreeSet<YearMonth>();
        due.forEach(portion -> months.add(portion.month()));
        for (var month : months) {
            transaction.executeWithoutResult(status -> taking.accept(new SettlementMonth(month)));
        }
        return due.stream().mapToLong(Portion::rows).sum();
    }
}
