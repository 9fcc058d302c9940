package se.tillit.verification.store;

import java.util.ArrayList;
import java.util.List;

/**
 * What differs in what two runs were reached from: why they can say different things.
 *
 * @param causes what differs
 * @param parametersEnded rows of parameters that the later run no longer has
 * @param parametersBegun rows of parameters that only the later run has
 */
public record BasisChange(List<Cause> causes, List<String> parametersEnded, List<String> parametersBegun) {

    /** What can differ. */
    public enum Cause {
        /** The month's data was changed by an import. */
        DATA,
        /** Lines were paid, or settled lines imported. */
        SETTLED,
        /** Other parameters or modes are in force. */
        PARAMETERS,
        /** The rules are of another version. */
        RULE_SET
    }

    /** Copies the lists. */
    public BasisChange {
        causes = List.copyOf(causes);
        parametersEnded = List.copyOf(parametersEnded);
        parametersBegun = List.copyOf(parametersBegun);
    }

    /** Between the two. */
    public static BasisChange between(Run.Basis before, Run.Basis after) {
        var causes = new ArrayList<Cause>();
        if (!before.knownAt().equals(after.knownAt())) {
            causes.add(Cause.DATA);
        }
        if (!before.settled().equals(after.settled())) {
            causes.add(Cause.SETTLED);
        }
        var ended = missing(before, after);
        var begun = missing(after, before);
        if (!ended.isEmpty() || !begun.isEmpty()) {
            causes.add(Cause.PARAMETERS);
        }
        if (!before.ruleSet().equals(after.ruleSet())) {
            causes.add(Cause.RULE_SET);
        }
        return new BasisChange(causes, ended, begun);
    }

    private static List<String> missing(Run.Basis of, Run.Basis in) {
        var there = in.parameters().lines().toList();
        return of.parameters().lines().filter(row -> !there.contains(row)).toList();
    }
}
