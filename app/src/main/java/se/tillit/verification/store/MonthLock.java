package se.tillit.verification.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.tillit.kernel.SettlementMonth;

/** Lets one transaction at a time decide about a month: a verification, or a payment. */
@Component
public class MonthLock {

    private static final int VERIFICATION = 0x7666;

    private final JdbcClient jdbc;

    MonthLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for the month, and keeps it until the transaction ends. What is read after this in a transaction of level
     * read committed is what those before left.
     */
    public void hold(SettlementMonth month) {
        jdbc.sql("select pg_advisory_xact_lock(:kind, :month)")
                .param("kind", VERIFICATION)
                .param("month", month.month().getYear() * 12 + month.month().getMonthValue())
                .query((row, number) -> number)
                .single();
    }
}
