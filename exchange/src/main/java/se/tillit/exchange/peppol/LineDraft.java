package se.tillit.exchange.peppol;

import org.jspecify.annotations.Nullable;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.invoices.EndsClaimed;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Money;

/**
 * A line as it was read, before it is known which invoice it stands on.
 *
 * @param line the line of the file on which it begins
 * @param id the line number; empty where it has none
 * @param time from when to when, where both ends are stated
 * @param amount sum claimed; none where the line is broken
 * @param fault what is wrong with it, if anything is
 */
record LineDraft(
        int line,
        String id,
        @Nullable String visit,
        Properties properties,
        @Nullable Interval time,
        EndsClaimed ends,
        Claimed claimed,
        @Nullable Money amount,
        @Nullable RejectedRow fault) {

    /** What the line's item is said to be: whom, by which decision and plan, by whom, what. */
    record Properties(
            @Nullable String recipient,
            @Nullable String decision,
            @Nullable String plan,
            @Nullable String staff,
            @Nullable String service) {}

    /** The line of the invoice; it must not be broken. */
    InvoiceLine on(Invoice invoice) {
        if (amount == null) {
            throw new IllegalStateException("The line %s of %s is broken.".formatted(id, invoice.id()));
        }
        return new InvoiceLine(
                invoice,
                id,
                visit,
                properties.recipient(),
                properties.decision(),
                properties.plan(),
                properties.staff(),
                properties.service(),
                time,
                ends,
                claimed.minutes(),
                claimed.price(),
                amount,
                claimed.asInvoiced());
    }
}
