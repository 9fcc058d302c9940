package se.tillit.verification.store.search;

import org.jspecify.annotations.Nullable;
import se.tillit.invoices.LineId;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;

/**
 * Something that was found in a month.
 *
 * @param kind what it is
 * @param month the month
 * @param id its id
 * @param name what it is called, where it has a name
 * @param provider whose it is; none where it is nobody's
 * @param line the line that it is, or that bills it; none where there is none
 * @param recipient the recipient whom it concerns; empty where there is none that may be named
 */
public record Hit(
        Kind kind,
        SettlementMonth month,
        String id,
        String name,
        @Nullable ProviderId provider,
        @Nullable LineId line,
        String recipient) {

    /** Kinds of things that can be found. */
    public enum Kind {
        /** A recipient, by case number. */
        RECIPIENT,
        /** A visit. */
        VISIT,
        /** An invoice. */
        INVOICE,
        /** An invoice line. */
        LINE,
        /** A provider, by name or number. */
        PROVIDER,
        /** An employment, by its number or the key of the person. */
        STAFF,
        /** A finding. */
        FINDING
    }
}
