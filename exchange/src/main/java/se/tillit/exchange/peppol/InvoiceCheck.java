package se.tillit.exchange.peppol;

import java.util.List;
import se.tillit.exchange.csv.Bytes;

/** Tries electronic invoices against rules that others keep. */
@FunctionalInterface
public interface InvoiceCheck {

    /** Tries nothing. */
    InvoiceCheck NONE = file -> List.of();

    /**
     * What of the rules the file breaks, in the order in which it was found.
     *
     * @throws se.tillit.exchange.csv.UnreadableFile if that can't be told
     */
    List<Breach> breachesIn(Bytes file);

    /**
     * A rule that a file breaks.
     *
     * @param rule the rule's id, such as {@code BR-16}
     * @param location where in the document, as a path of elements; may be empty
     * @param line on which line of the file, or 0 where only the path is known
     * @param text the rule in the words of those who keep it
     */
    record Breach(String rule, String location, int line, String text) {}
}
