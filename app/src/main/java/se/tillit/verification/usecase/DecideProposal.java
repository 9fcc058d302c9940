package se.tillit.verification.usecase;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.Why;
import se.tillit.identity.Who;
import se.tillit.server.decision.Decided;
import se.tillit.server.decision.ProposalState;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.store.VerificationRuns;
import se.tillit.verification.store.parameter.ParameterRows;
import se.tillit.verification.store.parameter.Proposals;
import se.tillit.verification.store.parameter.Trials;

/**
 * Decides a proposal: a second person confirms or refuses it, the one who made it takes it back. It is confirmed only
 * after a trial, where any month has been verified that it could be tried on.
 */
@Component
public class DecideProposal {

    private final ParameterRows parameters;
    private final Proposals proposals;
    private final Trials trials;
    private final VerificationRuns runs;
    private final AuditTrail audit;
    private final Clock clock;

    DecideProposal(
            ParameterRows parameters,
            Proposals proposals,
            Trials trials,
            VerificationRuns runs,
            AuditTrail audit,
            Clock clock) {
        this.parameters = parameters;
        this.proposals = proposals;
        this.trials = trials;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Confirms it: from now on its value stands, and what it takes the place of is kept with the days that are left. */
    @Transactional
    public Decided confirm(Who who, long id) {
        var found = proposals.findAlone(id);
        var obstacle = Decided.asSecondPerson(who, found.orElse(null));
        if (obstacle != Decided.DONE) {
            return obstacle;
        }
        var proposal = found.orElseThrow();
        if (mustBeTried(id)) {
            return Decided.NOT_TRIED;
        }
        var standing = parameters.standing();
        var placement = Placement.of(proposal.row(), standing);
        if (!Parameters.problemsOf(placement.rows(standing)).isEmpty()) {
            return Decided.NO_LONGER_FITS;
        }
        var now = clock.instant();
        proposals.decide(id, ProposalState.CONFIRMED, who, "", now);
        placement.replaced().forEach(set -> parameters.replace(set.id(), id, now));
        for (var set : placement.replaced()) {
            Placement.of(proposal.row(), java.util.List.of(set))
                    .rest()
                    .forEach(rest -> parameters.set(rest, set.proposal(), now));
        }
        parameters.set(proposal.row(), id, now);
        note(who, "parameter.confirm", id, ProposeParameter.told(proposal.row()));
        return Decided.DONE;
    }

    /** Whether it must be tried before it is confirmed. */
    public boolean mustBeTried(long id) {
        return trials.findLatest(id).isEmpty() && !runs.latestOfEachMonth().isEmpty();
    }

    /** Refuses it. */
    @Transactional
    public Decided refuse(Who who, long id, String why) {
        var obstacle = Decided.asSecondPerson(who, proposals.findAlone(id).orElse(null));
        if (obstacle == Decided.DONE) {
            proposals.decide(id, ProposalState.REFUSED, who, why, clock.instant());
            note(who, "parameter.refuse", id, Why.said(why));
        }
        return obstacle;
    }

    /** Takes it back. */
    @Transactional
    public Decided withdraw(Who who, long id) {
        var obstacle = Decided.asProposer(who, proposals.findAlone(id).orElse(null));
        if (obstacle == Decided.DONE) {
            proposals.decide(id, ProposalState.WITHDRAWN, who, "", clock.instant());
            note(who, "parameter.withdraw", id, Why.NONE);
        }
        return obstacle;
    }

    private void note(Who who, String what, long id, Why why) {
        audit.note(who, Deed.change(what, Thing.PARAMETER, Long.toString(id), why));
    }
}
