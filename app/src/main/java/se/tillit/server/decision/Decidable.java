package se.tillit.server.decision;

/** Something that one person has proposed and another decides. */
public interface Decidable {

    /** Whether it waits for a second person. */
    boolean isWaiting();

    /** By whom it was proposed, and when. */
    Hand proposed();
}
