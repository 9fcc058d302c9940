package se.tillit.cli;

/** How a command ended, for scripts that call it. */
final class ExitCode {

    /** All is well. */
    static final int DONE = 0;
    /** Verified, and some rows were rejected. */
    static final int REJECTED_ROWS = 1;
    /** The call or the package cannot be understood; one sentence says why. */
    static final int REFUSED = 2;
    /** A fault in Tillit itself. */
    static final int FAULT = 3;

    private ExitCode() {}
}
