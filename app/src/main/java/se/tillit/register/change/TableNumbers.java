package se.tillit.register.change;

/**
 * How many rows of a table a package changes.
 *
 * @param resource the table, by its name in the exchange format
 * @param added rows that were not there
 * @param changed rows that were there and said something else
 * @param withdrawn rows that are there and no longer stated
 * @param unchanged rows that are there and say the same
 * @param refused rows that were read but may not be taken in
 */
public record TableNumbers(String resource, long added, long changed, long withdrawn, long unchanged, long refused) {

    /** Whether anything becomes different. */
    public boolean changesAnything() {
        return added + changed + withdrawn > 0;
    }
}
