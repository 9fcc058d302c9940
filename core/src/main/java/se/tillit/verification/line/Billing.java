package se.tillit.verification.line;

import org.jspecify.annotations.Nullable;
import se.tillit.invoices.LineId;

/**
 * Who has billed a visit before the line at hand: what rule 4 hands on from line to line.
 *
 * @param earlier the earlier line that bills it and has not been credited since
 * @param settled the line of an earlier settlement that was paid for it and has not been credited since
 */
public record Billing(@Nullable LineId earlier, @Nullable LineId settled) {

    /** Nobody has billed it. */
    public static final Billing NONE = new Billing(null, null);
}
