package se.tillit.verification.store.line;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.indicators.Sums;

/**
 * An invoice, and what became of its lines.
 *
 * @param provider whose
 * @param invoice its number
 * @param sums what its lines claim and what became of them
 * @param stated what the invoice itself states; none where it is not known as it stands
 */
public record InvoiceRow(
        ProviderId provider,
        String invoice,
        Sums sums,
        @Nullable Stated stated) {

    /**
     * What an invoice states.
     *
     * @param period the month that it is for
     * @param issued the day of issue
     * @param due when it is to be paid, if it says so
     * @param total its total
     * @param credits the invoice that it credits, if it does
     */
    public record Stated(
            String period,
            LocalDate issued,
            @Nullable LocalDate due,
            Money total,
            @Nullable String credits) {}
}
