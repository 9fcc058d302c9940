package se.tillit.exchange.intake;

import java.util.SortedSet;
import java.util.TreeSet;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.Handover;

/** Which months the lines of a package belong to, so that a month without any can be told from one misspelt. */
public final class MonthsFound {

    private final Handover handover;

    private MonthsFound(Handover handover) {
        this.handover = handover;
    }

    /** The months of what was handed over. */
    public static MonthsFound in(Handover handover) {
        return new MonthsFound(handover);
    }

    /** Whether any line belongs to the month, or stands on an invoice for it. */
    public boolean has(SettlementMonth month) {
        for (var line : handover.lines()) {
            if (line.invoice().period().equals(month) || monthOf(line).equals(month)) {
                return true;
            }
        }
        return false;
    }

    /** Every month that a line belongs to or stands on an invoice for. */
    public SortedSet<SettlementMonth> all() {
        var months = new TreeSet<SettlementMonth>();
        for (var line : handover.lines()) {
            months.add(line.invoice().period());
            months.add(monthOf(line));
        }
        return months;
    }

    /** The month in which its visit starts; without one that in which it claims to; else that of the invoice. */
    private SettlementMonth monthOf(InvoiceLine line) {
        var visit = line.visit() == null ? null : handover.visitsById().get(line.visit());
        if (visit != null) {
            return SettlementMonth.of(visit.day());
        }
        var claimed = line.time();
        return claimed == null ? line.invoice().period() : SettlementMonth.of(SwedishTime.dayOf(claimed.fromMicros()));
    }
}
