package se.tillit.server.web;

import java.util.List;

/** Knows of things that wait for somebody: each module tells its own, and the first page shows them all. */
public interface Waiting {

    /**
     * Something that waits.
     *
     * @param urgency how much it presses
     * @param text what it is, as a sentence in the language of the one who looks
     * @param href where it is dealt with
     */
    record Notice(Urgency urgency, String text, String href) {}

    /** How much something presses. */
    enum Urgency {
        /** Somebody must act. */
        ACT,
        /** Work is going on, or another person's turn. */
        WAIT
    }

    /** What waits for the one who looks, and is theirs to see. */
    List<Notice> waitingFor(Viewing viewing);
}
