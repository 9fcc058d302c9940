package se.tillit.register.change;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.database.BulkCopy;

/** Opens a month to be changed. */
@Component
public class MonthChanges {

    private static final int LOCK = 7_411;

    private final DataSource dataSource;
    private final BulkCopy copy;
    private final Clock clock;

    MonthChanges(DataSource dataSource, BulkCopy copy, Clock clock) {
        this.dataSource = dataSource;
        this.copy = copy;
        this.clock = clock;
    }

    /**
     * Opens the month for the transaction that is going on, waiting until nobody else has it open. The month's parts must
     * have been made before ({@link MonthParts}).
     */
    public OpenMonth open(SettlementMonth month) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("%s can be changed in a transaction only.".formatted(month));
        }
        var template = new JdbcTemplate(dataSource);
        var jdbc = JdbcClient.create(template);
        jdbc.sql("select pg_advisory_xact_lock(:lock, :month)::text")
                .param("lock", LOCK)
                .param("month", number(month))
                .query(String.class)
                .single();
        var state = MonthState.find(jdbc, month).orElseGet(() -> MonthState.nothing(month));
        return new OpenMonth(dataSource, template, copy, clock, state);
    }

    private static int number(SettlementMonth month) {
        return month.month().getYear() * 100 + month.month().getMonthValue();
    }
}
