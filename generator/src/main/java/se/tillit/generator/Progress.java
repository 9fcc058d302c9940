package se.tillit.generator;

import java.time.YearMonth;

/** Is told how far the generating has come, from the thread that generates. */
@FunctionalInterface
public interface Progress {
    /** What is being done to a month. */
    enum Step {
        /** Changing decisions, laying routes, registering visits. */
        WORK,
        /** Writing invoices. */
        BILLING,
        /** Planting faults. */
        FAULTS,
        /** Writing files. */
        FILES
    }

    /** A step of the month begins. */
    void begins(YearMonth month, Step step);

    /** Tells nobody. */
    static Progress silent() {
        return (month, step) -> {};
    }
}
