package se.tillit.invoices;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
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
 * @param objections what it says as a whole that it can't be paid by; none on an invoice from a table
 */
public record Invoice(
        ProviderId provider,
        String id,
        SettlementMonth period,
        LocalDate issuedOn,
        Money total,
        @Nullable LocalDate dueOn,
        @Nullable String credits,
        Set<Objection> objections) {

    /** Copies the objections, in the order in which they are told. */
    public Invoice {
        objections = objections.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(objections));
    }

    /** An invoice with nothing to object to as a whole. */
    public Invoice(
            ProviderId provider,
            String id,
            SettlementMonth period,
            LocalDate issuedOn,
            Money total,
            @Nullable LocalDate dueOn,
            @Nullable String credits) {
        this(provider, id, period, issuedOn, total, dueOn, credits, Set.of());
    }

    /** The same invoice, found to break the official rules for such invoices. */
    public Invoice breakingRules() {
        var more = EnumSet.of(Objection.RULES_BROKEN);
        more.addAll(objections);
        return new Invoice(provider, id, period, issuedOn, total, dueOn, credits, more);
    }
}
