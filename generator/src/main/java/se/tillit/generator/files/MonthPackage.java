package se.tillit.generator.files;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.tillit.generator.billing.Bills;
import se.tillit.generator.billing.Invoice;
import se.tillit.generator.billing.Settled;
import se.tillit.generator.work.MonthLog;
import se.tillit.generator.work.Shift;
import se.tillit.generator.work.Visit;

/** A month about to be written; planted faults edit it, and the world never hears of them. */
public final class MonthPackage {
    private final YearMonth month;
    private final Tables tables;
    private final List<Visit> visits;
    private final List<Shift> shifts;
    private final List<Invoice> invoices;
    private final List<Settled> settled;
    private final Set<Visit> unreadable = new HashSet<>();

    /** The month as it was logged and billed. */
    public MonthPackage(Tables tables, MonthLog log, Bills bills) {
        this.month = log.month();
        this.tables = tables;
        this.visits = new ArrayList<>(bills.earlierVisits());
        this.visits.addAll(log.visits());
        this.shifts = new ArrayList<>(log.shifts());
        this.invoices = new ArrayList<>(bills.invoices());
        this.settled = new ArrayList<>(bills.settled());
    }

    /** The settlement month. */
    public YearMonth month() {
        return month;
    }

    /** The small tables. */
    public Tables tables() {
        return tables;
    }

    /** The visits, those of earlier months that are billed or credited now included. */
    public List<Visit> visits() {
        return visits;
    }

    /** The staff log. */
    public List<Shift> shifts() {
        return shifts;
    }

    /** Invoices and credit notes. */
    public List<Invoice> invoices() {
        return invoices;
    }

    /** Lines settled earlier. */
    public List<Settled> settled() {
        return settled;
    }

    /** The visits whose rows are written so that they cannot be read. */
    public Set<Visit> unreadable() {
        return unreadable;
    }
}
