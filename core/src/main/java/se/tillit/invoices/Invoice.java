package se.tillit.invoices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;

/**
 * An invoice or a credit note.
 *
 * @param provider the supplier
 * @param id the invoice number, unique for the provider
 * @param period the month that it says it is for
 * @param issuedOn issue date
 * @param total the sum that it states; negative on a credit note
 * @param dueOn due date
 * @param credits the invoice that this credit note credits; none on an invoice
 */
public record Invoice(
        ProviderId provider,
        String id,
        SettlementMonth period,
        LocalDate issuedOn,
        Money total,
        @Nullable LocalDate dueOn,
        @Nullable String credits) {}
