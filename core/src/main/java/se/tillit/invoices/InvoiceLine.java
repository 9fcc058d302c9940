package se.tillit.invoices;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.IdOrder;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.UnitPrice;

/**
 * One line of an invoice (fakturarad): a claim as the provider states it. Everything but its key and amount may be
 * missing, and what it names may not exist.
 *
 * @param invoice the invoice that it stands on
 * @param line the line number
 * @param visit the visit that it claims to be for
 * @param recipient who is said to have been helped
 * @param decision by which decision
 * @param plan by which plan, for information
 * @param staff who is said to have come (employment)
 * @param service what is said to have been done, as written
 * @param time from when to when, where both ends are stated
 * @param ends which ends are stated
 * @param minutes minutes claimed; negative on a credit note
 * @param price price per hour or visit claimed
 * @param amount sum claimed; negative on a credit note
 * @param asInvoiced quantity and price as they stand on the invoice; none where minutes and hourly price say the same
 */
public record InvoiceLine(
        Invoice invoice,
        String line,
        @Nullable String visit,
        @Nullable String recipient,
        @Nullable String decision,
        @Nullable String plan,
        @Nullable String staff,
        @Nullable String service,
        @Nullable Interval time,
        EndsClaimed ends,
        @Nullable Minutes minutes,
        @Nullable UnitPrice price,
        Money amount,
        @Nullable InvoicedQuantity asInvoiced) {

    /** A line whose minutes and hourly price are what the invoice states. */
    public InvoiceLine(
            Invoice invoice,
            String line,
            @Nullable String visit,
            @Nullable String recipient,
            @Nullable String decision,
            @Nullable String plan,
            @Nullable String staff,
            @Nullable String service,
            @Nullable Interval time,
            EndsClaimed ends,
            @Nullable Minutes minutes,
            @Nullable UnitPrice price,
            Money amount) {
        this(invoice, line, visit, recipient, decision, plan, staff, service, time, ends, minutes, price, amount, null);
    }

    /** The same claim, with quantity and price stated so. */
    public InvoiceLine statedAs(InvoicedQuantity quantity) {
        return new InvoiceLine(
                invoice, line, visit, recipient, decision, plan, staff, service, time, ends, minutes, price, amount,
                quantity);
    }

    /** The order in which lines are given out: provider, invoice, line. */
    public static final Comparator<InvoiceLine> BY_ID = InvoiceLine::compareIds;

    /** The order in which lines come before each other: issue date, provider, invoice, line. */
    public static final Comparator<InvoiceLine> BY_ISSUE = Comparator.comparing(
                    (InvoiceLine line) -> line.invoice().issuedOn())
            .thenComparing(BY_ID);

    /** Lines of one invoice mostly share its object, so that only their numbers are compared. */
    private static int compareIds(InvoiceLine one, InvoiceLine other) {
        if (one.invoice != other.invoice) {
            var byProvider = one.provider().compareTo(other.provider());
            var byInvoice =
                    byProvider != 0 ? byProvider : IdOrder.INSTANCE.compare(one.invoice.id(), other.invoice.id());
            if (byInvoice != 0) {
                return byInvoice;
            }
        }
        return IdOrder.INSTANCE.compare(one.line, other.line);
    }

    /** What it is known by. */
    public LineId id() {
        return new LineId(invoice.provider(), invoice.id(), line);
    }

    /** The supplier. */
    public ProviderId provider() {
        return invoice.provider();
    }

    /** Whether it gives back: minutes or amount are negative. */
    public boolean isCredit() {
        return amount.isNegative() || (minutes != null && minutes.isNegative());
    }
}
