package se.tillit.privacy.usecase.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.tillit.identity.Who;
import se.tillit.privacy.usecase.RetentionRule;
import se.tillit.server.decision.ProposalState;

/** Rules on retention that were proposed. One of each kind of record can wait at a time. */
public interface RuleProposals {

    /** Keeps a proposal. Answers its number; none where another of the same kind waits. */
    Optional<Long> add(RetentionRule rule, Who who, Instant at);

    /** Decides a proposal. */
    void decide(long id, ProposalState state, Who who, String why, Instant at);

    /** The proposal with the number, if there is one. */
    Optional<RuleProposal> find(long id);

    /** The same, kept from others until the transaction ends. */
    Optional<RuleProposal> findAlone(long id);

    /** All proposals, those that wait first, then the newest. */
    List<RuleProposal> all();
}
