package se.tillit.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.LineId;
import se.tillit.invoices.SettledLine;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;

/** Invoices, credit notes and settled lines of the company, to bill the same visits more than once. */
public final class ASettlement {

    private ASettlement() {}

    /** An invoice of the company for the month. */
    public static Invoice invoice(String id, String issued) {
        return invoice(ALawfulMonth.COMPANY, id, issued, null);
    }

    /** A credit note of the company for one of its invoices, or for none that it names. */
    public static Invoice creditNote(String id, String issued, @Nullable String credits) {
        return invoice(ALawfulMonth.COMPANY, id, issued, credits);
    }

    /** Anyone's invoice or credit note. */
    public static Invoice invoice(ProviderId provider, String id, String issued, @Nullable String credits) {
        return new Invoice(provider, id, ALawfulMonth.MONTH, LocalDate.parse(issued), Money.ZERO, null, credits);
    }

    /** The line that gives back what a line billed for the visit. */
    public static ALine crediting(AVisit visit, String line, Invoice note) {
        var billed = ALine.billing(visit, line).on(note);
        var claim = billed.build();
        var minutes = claim.minutes();
        return billed.claiming(minutes == null ? null : Minutes.ZERO.minus(minutes))
                .amounting(claim.amount().negated());
    }

    /** Half an hour of the decision D1, settled for the visit on a line of the company. */
    public static SettledLine settled(String invoice, String line, @Nullable String visit) {
        return settled(invoice, line, visit, 30, "226.00");
    }

    /** Other minutes and another sum. */
    public static SettledLine settled(
            String invoice, String line, @Nullable String visit, long minutes, String approved) {
        return new SettledLine(
                new LineId(ALawfulMonth.COMPANY, invoice, line),
                visit,
                ALawfulMonth.DECISION.id(),
                Minutes.of(minutes),
                Money.sek(approved));
    }
}
