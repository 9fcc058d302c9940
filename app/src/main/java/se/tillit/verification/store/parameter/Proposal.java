package se.tillit.verification.store.parameter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillit.verification.parameters.ParameterRow;

/**
 * A change of a parameter or a rule's mode that was proposed.
 *
 * @param id its number
 * @param row the value proposed, its days, and where it was decided and why
 * @param state how it goes
 * @param proposed by whom and when
 * @param decided by whom and when it was confirmed, refused or withdrawn; none while it waits
 * @param decidedWhy the reason given then
 */
public record Proposal(
        long id,
        ParameterRow row,
        State state,
        Hand proposed,
        @Nullable Hand decided,
        String decidedWhy) {

    /** How a proposal goes. */
    public enum State {
        /** It waits for a second person. */
        PROPOSED,
        /** A second person has confirmed it. */
        CONFIRMED,
        /** A second person has refused it. */
        REFUSED,
        /** The one who made it has taken it back. */
        WITHDRAWN
    }

    /**
     * Somebody's hand on something.
     *
     * @param account the account
     * @param name what they were called
     * @param at when
     */
    public record Hand(String account, String name, Instant at) {}
}
