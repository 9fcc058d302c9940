package se.tillit.cli.batch;

/** What came of a package among many. */
public sealed interface MonthAnswer {

    /** Where it lies. */
    Place place();

    /**
     * It was verified.
     *
     * @param done what is remembered of it
     * @param atOnce how many of its visits were made while the same person worked in another municipality
     */
    record Verified(Place place, MonthDone done, long atOnce) implements MonthAnswer {

        Verified with(long found) {
            return new Verified(place, done, found);
        }
    }

    /**
     * It could not be.
     *
     * @param sentence why
     */
    record Unreadable(Place place, String sentence) implements MonthAnswer {

        String monthText() {
            var month = place.month();
            return month == null ? "" : month.toString();
        }
    }
}
