package se.tillit.verification.visit;

import java.util.Set;
import se.tillit.contracts.Contract;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Evidence;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.parameters.Thresholds;
import se.tillit.visits.Visit;

/**
 * What a visit rule may look at beside the person's own month.
 *
 * @param evidence what is known of the month
 * @param parameters the parameters through time
 * @param withoutStaffLog providers that have handed in no staff log at all, for which presence can't be compared
 */
public record VisitSight(Evidence evidence, Parameters parameters, Set<ProviderId> withoutStaffLog) {

    /** Copies the set. */
    public VisitSight {
        withoutStaffLog = Set.copyOf(withoutStaffLog);
    }

    /** The parameters of the visit's day and contract. */
    public Thresholds thresholds(Visit visit) {
        var day = visit.day();
        if (!parameters.hasExceptions()) {
            return parameters.on(day);
        }
        var contract = evidence.findContract(visit.provider(), visit.recipient().area(), day);
        return parameters.on(day, contract.map(Contract::id).orElse(null));
    }
}
