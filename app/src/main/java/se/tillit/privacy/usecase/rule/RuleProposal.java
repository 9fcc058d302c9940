package se.tillit.privacy.usecase.rule;

import org.jspecify.annotations.Nullable;
import se.tillit.privacy.usecase.RetentionRule;
import se.tillit.server.decision.Decidable;
import se.tillit.server.decision.Hand;
import se.tillit.server.decision.ProposalState;

/**
 * A rule on retention that was proposed.
 *
 * @param id its number
 * @param rule the rule
 * @param state how it goes
 * @param proposed by whom and when
 * @param decided by whom and when it was confirmed, refused or withdrawn; none while it waits
 * @param decidedWhy the reason given then
 */
public record RuleProposal(
        long id,
        RetentionRule rule,
        ProposalState state,
        Hand proposed,
        @Nullable Hand decided,
        String decidedWhy) implements Decidable {

    @Override
    public boolean isWaiting() {
        return state == ProposalState.PROPOSED;
    }
}
