package se.tillit.verification.web;

import org.jspecify.annotations.Nullable;
import se.tillit.register.MonthSummary;
import se.tillit.server.job.Job;
import se.tillit.verification.store.Run;

/** How a month stands, from what is imported, the latest run, and a job that is open or failed. */
enum MonthState {
    /** Imported, and never verified. */
    IMPORTED("imported", "waiting"),
    /** Its verification waits for its turn. */
    WAITING("waiting", "running"),
    /** It is being verified. */
    RUNNING("running", "running"),
    /** The latest verification could not be done. */
    FAILED("failed", "failed"),
    /** Verified, and changed by an import since. */
    CHANGED("changed", "waiting"),
    /** Verified as it is now. */
    VERIFIED("verified", "done"),
    /** Verified once, and its data is no longer kept. */
    FORGOTTEN("forgotten", "none");

    private final String key;
    private final String kind;

    MonthState(String key, String kind) {
        this.key = key;
        this.kind = kind;
    }

    static MonthState of(@Nullable MonthSummary known, @Nullable Run run, @Nullable Job job) {
        if (job != null) {
            return switch (job.state()) {
                case WAITING -> WAITING;
                case RUNNING -> RUNNING;
                case FAILED -> FAILED;
                case DONE -> of(known, run, null);
            };
        }
        if (known == null) {
            return FORGOTTEN;
        }
        if (run == null) {
            return IMPORTED;
        }
        return known.knownAt().equals(run.basis().knownAt()) ? VERIFIED : CHANGED;
    }

    String key() {
        return "state." + key;
    }

    String kind() {
        return kind;
    }

    boolean isUnderWay() {
        return this == WAITING || this == RUNNING;
    }
}
