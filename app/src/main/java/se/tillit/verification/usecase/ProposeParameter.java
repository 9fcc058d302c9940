package se.tillit.verification.usecase;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.Why;
import se.tillit.identity.Who;
import se.tillit.verification.parameters.ParameterProblem;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.store.parameter.KnownContracts;
import se.tillit.verification.store.parameter.ParameterRows;
import se.tillit.verification.store.parameter.Proposals;

/** Proposes a value of a parameter, or a rule's mode. Nothing changes until a second person confirms it. */
@Component
public class ProposeParameter {

    private final ParameterRows parameters;
    private final Proposals proposals;
    private final KnownContracts contracts;
    private final AuditTrail audit;
    private final Clock clock;

    ProposeParameter(
            ParameterRows parameters, Proposals proposals, KnownContracts contracts, AuditTrail audit, Clock clock) {
        this.parameters = parameters;
        this.proposals = proposals;
        this.contracts = contracts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Proposed {
        /** It waits for a second person, by the number. */
        record Kept(long id) implements Proposed {}

        /** It cannot be proposed, and why. */
        record Refused(Flaw flaw) implements Proposed {}
    }

    /** What can be wrong with a proposal. */
    public enum Flaw {
        /** No parameter and no rule has that name. */
        UNKNOWN,
        /** The value is not of the parameter's kind. */
        WRONG_VALUE,
        /** The parameter is the same for all contracts. */
        NO_EXCEPTION,
        /** No such contract is known. */
        CONTRACT_UNKNOWN,
        /** The last day lies before the first. */
        NO_DAYS,
        /** It says neither where it was decided nor why. */
        NO_SOURCE,
        /** It would leave two values for some day. */
        OVERLAP,
        /** Another proposal of the same parameter waits. */
        ANOTHER_WAITS
    }

    /** Proposes the value. */
    @Transactional
    public Proposed propose(Who who, ParameterRow row) {
        if (row.validity().isEmpty()) {
            return new Proposed.Refused(Flaw.NO_DAYS);
        }
        if (row.source().isBlank()) {
            return new Proposed.Refused(Flaw.NO_SOURCE);
        }
        var contract = row.contract();
        if (contract != null && !contracts.ids().contains(contract)) {
            return new Proposed.Refused(Flaw.CONTRACT_UNKNOWN);
        }
        var standing = parameters.standing();
        var problems = Parameters.problemsOf(Placement.of(row, standing).rows(standing));
        if (!problems.isEmpty()) {
            return new Proposed.Refused(flaw(problems.getLast().kind()));
        }
        var kept = proposals.add(row, who, clock.instant());
        if (kept.isEmpty()) {
            return new Proposed.Refused(Flaw.ANOTHER_WAITS);
        }
        audit.note(who, Deed.change("parameter.propose", Thing.PARAMETER, Long.toString(kept.get()), told(row)));
        return new Proposed.Kept(kept.get());
    }

    private static Flaw flaw(ParameterProblem.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> Flaw.UNKNOWN;
            case WRONG_VALUE -> Flaw.WRONG_VALUE;
            case NO_EXCEPTION -> Flaw.NO_EXCEPTION;
            case OVERLAP -> Flaw.OVERLAP;
        };
    }

    /** The value as the audit trail has it. */
    static Why told(ParameterRow row) {
        var contract = row.contract();
        return contract == null
                ? Why.of("parameter.value", row.key(), row.value(), row.source())
                : Why.of("parameter.value-for-contract", row.key(), row.value(), contract, row.source());
    }
}
