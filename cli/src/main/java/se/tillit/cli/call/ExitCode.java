package se.tillit.cli.call;

/** How a command ended, for scripts that call it. */
public final class ExitCode {

    /** All is well. */
    public static final int DONE = 0;
    /** Verified, and some rows were rejected. */
    public static final int REJECTED_ROWS = 1;
    /** The call or the package cannot be understood; one sentence says why. */
    public static final int REFUSED = 2;
    /** A fault in Tillit itself. */
    public static final int FAULT = 3;

    private ExitCode() {}
}
