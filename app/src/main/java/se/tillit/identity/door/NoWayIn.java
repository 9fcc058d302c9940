package se.tillit.identity.door;

/** The settings would leave nobody a safe way in; the message is the one sentence that says so. */
public final class NoWayIn extends RuntimeException {

    NoWayIn(String sentence) {
        super(sentence, null, false, false);
    }
}
