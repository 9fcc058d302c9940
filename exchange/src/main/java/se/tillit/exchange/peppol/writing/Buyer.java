package se.tillit.exchange.peppol.writing;

/**
 * Who is invoiced: the municipality.
 *
 * @param name its name
 * @param number its organisation number, {@code NNNNNN-NNNN}
 * @param reference what it wants invoices marked with
 */
public record Buyer(String name, String number, String reference) {

    /** A municipality that does not exist. */
    public static final Buyer MADE_UP = new Buyer("Exempelkommunen", "212000-9994", "Hemtjänst");

    /** Refuses what no invoice may leave out. */
    public Buyer {
        if (name.isBlank() || reference.isBlank()) {
            throw new IllegalArgumentException("A buyer has a name and a reference.");
        }
    }
}
