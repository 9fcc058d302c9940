package se.tillit.cli.call;

/**
 * A call that cannot be carried out, with the one sentence that tells the caller why and what to do. It ends in exit code
 * 2 and never leaves the command line.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String sentence) {
        super(sentence, null, false, false);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
