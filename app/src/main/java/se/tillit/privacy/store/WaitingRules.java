package se.tillit.privacy.store;

import java.util.List;
import org.springframework.stereotype.Component;
import se.tillit.exchange.Messages;
import se.tillit.identity.Action;
import se.tillit.privacy.usecase.rule.RuleProposal;
import se.tillit.privacy.usecase.rule.RuleProposals;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Waiting;

/** Proposed rules on retention that somebody else must confirm. */
@Component
class WaitingRules implements Waiting {

    private static final Messages TEXTS = Messages.beside(WaitingRules.class, "waiting");

    private final RuleProposals proposals;

    WaitingRules(RuleProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<Notice> waitingFor(Viewing viewing) {
        if (!viewing.may(Action.CONFIRM_RETENTION)) {
            return List.of();
        }
        return proposals.all().stream()
                .filter(RuleProposal::isWaiting)
                .filter(one -> !one.proposed().account().equals(viewing.who().account()))
                .map(one -> new Notice(
                        Urgency.ACT,
                        TEXTS.text(
                                "proposed", viewing.language(), one.proposed().name()),
                        "/retention/rules/" + one.id()))
                .toList();
    }
}
