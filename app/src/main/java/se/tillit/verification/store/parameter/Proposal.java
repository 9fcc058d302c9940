package se.tillit.verification.store.parameter;

import org.jspecify.annotations.Nullable;
import se.tillit.server.decision.Decidable;
import se.tillit.server.decision.Hand;
import se.tillit.server.decision.ProposalState;
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
        ProposalState state,
        Hand proposed,
        @Nullable Hand decided,
        String decidedWhy) implements Decidable {

    @Override
    public boolean isWaiting() {
        return state == ProposalState.PROPOSED;
    }
}
