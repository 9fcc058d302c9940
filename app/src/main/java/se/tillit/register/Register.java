package se.tillit.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.surroundings.Around;

/** What is known of the months. */
public interface Register {

    /** Every month of which anything is known, the latest first. */
    List<MonthSummary> months();

    /** What there is of the month, if anything was ever handed over for it. */
    Optional<MonthSummary> findMonth(SettlementMonth month);

    /**
     * Everything of the month as it is known now, if anything was ever handed over for it. It is read in a snapshot of its
     * own, which no import that goes on meanwhile touches.
     */
    Optional<MonthAsKnown> findKnown(SettlementMonth month);

    /** Everything of the month as it was known at the instant, if anything was known of it then. */
    Optional<MonthAsKnown> findKnownAt(SettlementMonth month, Instant instant);

    /**
     * What of the month, as it was known at the instant, bears on what is asked for; enough for its lines to be decided
     * as they are decided with the whole month. Nothing where nothing was known of the month then.
     *
     * @param paidBefore lines paid here later than that are not counted as settled
     */
    Optional<MonthAsKnown> findAround(SettlementMonth month, Instant instant, Instant paidBefore, Around around);

    /**
     * Lets go of everything that was ever known of the month: rows, documents, rejected keys, its state. For retention; the
     * caller notes it in the audit trail.
     */
    void forget(SettlementMonth month);

    /**
     * Lets go of all rows of some tables that were ever known for the month. For retention; the caller notes it in the
     * audit trail.
     *
     * @param resources the tables, by their names in the exchange format
     */
    void forget(SettlementMonth month, Set<String> resources);
}
