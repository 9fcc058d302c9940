package se.tillit.verification.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.Fact;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;

/** Lets the visit rules look at a month, and keeps what one of them found. */
final class Looking {

    private final RuleCode rule;
    private final List<ParameterRow> rows = new ArrayList<>();
    private Set<ProviderId> withoutStaffLog = Set.of();

    private Looking(RuleCode rule) {
        this.rule = rule;
    }

    /** With the defaults. */
    static Looking by(RuleCode rule) {
        return new Looking(rule);
    }

    /** With another value for all, always. */
    Looking with(String key, String value) {
        return with(new ParameterRow(key, value, ALawfulMonth.ALWAYS, null, "a test"));
    }

    /** With another value for one contract, always. */
    Looking withException(String contract, String key, String value) {
        return with(new ParameterRow(key, value, ALawfulMonth.ALWAYS, contract, "a test"));
    }

    /** With another dated value. */
    Looking with(ParameterRow row) {
        rows.add(row);
        return this;
    }

    /** Where the provider has handed in no staff log. */
    Looking withoutStaffLogOf(ProviderId provider) {
        withoutStaffLog = Set.of(provider);
        return this;
    }

    /** What the rule finds, by person and in its own order. */
    List<VisitFinding> at(ALawfulMonth month) {
        var sight = sight(month);
        return MonthOfWork.of(sight.evidence()).people().stream()
                .flatMap(person -> VisitRules.judge(person, sight).stream())
                .filter(finding -> finding.rule() == rule)
                .toList();
    }

    /** What the rules may look at. */
    VisitSight sight(ALawfulMonth month) {
        return new VisitSight(month.evidence(), Parameters.of(rows), withoutStaffLog);
    }

    /** The visits that were found, in the order of the findings. */
    static List<String> visitsOf(List<VisitFinding> findings) {
        return findings.stream().map(finding -> finding.visit().id()).toList();
    }

    /** The visits that are the finding's evidence. */
    static List<String> evidenceOf(VisitFinding finding) {
        return finding.others().stream().map(visit -> visit.id()).toList();
    }

    /** The names of the finding's facts, in order. */
    static List<String> factsOf(VisitFinding finding) {
        return finding.reason().facts().stream().map(Fact::name).toList();
    }

    /** One fact of the finding. */
    static Object fact(VisitFinding finding, String name) {
        return finding.reason().facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
