package se.tillit.command;

/** How a command ended, for scripts that call it; the same as those of the other commands. */
final class ExitCode {

    /** All is well. */
    static final int DONE = 0;
    /** Done, and something is not as it should be. */
    static final int FOUND = 1;
    /** The call cannot be carried out; one sentence says why. */
    static final int REFUSED = 2;
    /** A fault in Tillit itself. */
    static final int FAULT = 3;

    private ExitCode() {}
}
