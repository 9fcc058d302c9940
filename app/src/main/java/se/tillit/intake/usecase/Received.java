package se.tillit.intake.usecase;

import se.tillit.intake.store.Delivery;

/** What came of handing something over. */
public sealed interface Received {

    /**
     * It is kept.
     *
     * @param delivery as what
     */
    record Kept(Delivery delivery) implements Received {}

    /**
     * It is larger than the server takes, and was not kept.
     *
     * @param mostBytes how large one may be
     */
    record TooLarge(long mostBytes) implements Received {}

    /** There was nothing in it. */
    record Empty() implements Received {}
}
