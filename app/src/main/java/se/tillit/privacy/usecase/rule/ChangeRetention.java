package se.tillit.privacy.usecase.rule;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.Why;
import se.tillit.identity.Who;
import se.tillit.kernel.SwedishTime;
import se.tillit.privacy.usecase.RetentionRule;
import se.tillit.privacy.usecase.RetentionRules;
import se.tillit.server.decision.Decided;
import se.tillit.server.decision.ProposalState;

/**
 * Changes how long a kind of record is kept: somebody proposes a rule with its first day, a second person confirms or
 * refuses it. A rule never begins before the day on which it is confirmed, so that what applied on a day stays true.
 */
@Component
public class ChangeRetention {

    private final RetentionRules rules;
    private final RuleProposals proposals;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeRetention(RetentionRules rules, RuleProposals proposals, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.proposals = proposals;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of proposing. */
    public sealed interface Proposed {
        /** It waits for a second person, by the number. */
        record Kept(long id) implements Proposed {}

        /** It cannot be proposed, and why. */
        record Refused(Flaw flaw) implements Proposed {}
    }

    /** What can be wrong with a proposal. */
    public enum Flaw {
        /** Its first day has passed. */
        DAY_PASSED,
        /** Another rule of the kind begins on that day. */
        ANOTHER_BEGINS,
        /** It says neither where it was decided nor why. */
        NO_BASIS,
        /** Another proposal of the kind waits. */
        ANOTHER_WAITS
    }

    /** Proposes a rule. Nothing changes until a second person confirms it. */
    @Transactional
    public Proposed propose(Who who, RetentionRule rule) {
        if (rule.basis().isBlank()) {
            return new Proposed.Refused(Flaw.NO_BASIS);
        }
        if (rule.validFrom().isBefore(today())) {
            return new Proposed.Refused(Flaw.DAY_PASSED);
        }
        if (rules.find(rule.kind(), rule.validFrom()).isPresent()) {
            return new Proposed.Refused(Flaw.ANOTHER_BEGINS);
        }
        var kept = proposals.add(rule, who, clock.instant());
        if (kept.isEmpty()) {
            return new Proposed.Refused(Flaw.ANOTHER_WAITS);
        }
        note(who, "retention-rule.propose", kept.get(), told(rule));
        return new Proposed.Kept(kept.get());
    }

    /** Confirms it: it applies from its first day on. */
    @Transactional
    public Decided confirm(Who who, long id) {
        var found = proposals.findAlone(id);
        var obstacle = Decided.asSecondPerson(who, found.orElse(null));
        if (obstacle != Decided.DONE) {
            return obstacle;
        }
        var rule = found.orElseThrow().rule();
        if (rule.validFrom().isBefore(today())
                || rules.find(rule.kind(), rule.validFrom()).isPresent()) {
            return Decided.NO_LONGER_FITS;
        }
        proposals.decide(id, ProposalState.CONFIRMED, who, "", clock.instant());
        rules.add(rule, id);
        note(who, "retention-rule.confirm", id, told(rule));
        return Decided.DONE;
    }

    /** Refuses it. */
    @Transactional
    public Decided refuse(Who who, long id, String why) {
        var obstacle = Decided.asSecondPerson(who, proposals.findAlone(id).orElse(null));
        if (obstacle == Decided.DONE) {
            proposals.decide(id, ProposalState.REFUSED, who, why, clock.instant());
            note(who, "retention-rule.refuse", id, Why.said(why));
        }
        return obstacle;
    }

    /** Takes it back. */
    @Transactional
    public Decided withdraw(Who who, long id) {
        var obstacle = Decided.asProposer(who, proposals.findAlone(id).orElse(null));
        if (obstacle == Decided.DONE) {
            proposals.decide(id, ProposalState.WITHDRAWN, who, "", clock.instant());
            note(who, "retention-rule.withdraw", id, Why.NONE);
        }
        return obstacle;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SwedishTime.ZONE);
    }

    private static Why told(RetentionRule rule) {
        return Why.of(
                "retention-rule",
                Why.word("record." + rule.kind().code()),
                rule.months(),
                Why.word("start." + rule.countedFrom().code()),
                rule.validFrom(),
                rule.basis());
    }

    private void note(Who who, String what, long id, Why why) {
        audit.note(who, Deed.change(what, Thing.INSTALLATION, Long.toString(id), why));
    }
}
