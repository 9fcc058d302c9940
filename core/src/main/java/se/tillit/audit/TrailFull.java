package se.tillit.audit;

/**
 * A reading could not be noted, because too many wait to be written. What was to be read must then not be shown: no
 * reading goes without its trace.
 */
public final class TrailFull extends RuntimeException {

    /** With how many wait. */
    public TrailFull(int waiting) {
        super("The audit trail cannot be written; %d readings wait.".formatted(waiting));
    }
}
