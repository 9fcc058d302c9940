package se.tillit.verification.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.MonthOfWork.Person;
import se.tillit.verification.RuleCode;

/** The visit rules in order. */
public final class VisitRules {

    /** Those that compare a visit with the person's other visits and shifts. */
    private static final List<VisitRule> IN_COMPANY =
            List.of(new StaffInTwoPlaces(), new TwoEmployersAtOnce(), new ImpossibleTravel(), new OffShift());

    /** Those that look at one visit at a time. */
    private static final List<OneVisitRule> ALONE = List.of(
            new StaffNotEligible(),
            new StaffFormalitiesMissing(),
            new WrongTag(),
            new ManualUnexplained(),
            new RegisteredLate());

    /** All of them. */
    public static final List<VisitRule> IN_ORDER =
            Stream.concat(IN_COMPANY.stream(), ALONE.stream()).toList();

    /** The evidence without which a rule does not run at all. */
    public static final Map<RuleCode, EvidenceKind> NEEDED =
            Map.of(RuleCode.OFF_SHIFT, EvidenceKind.SHIFTS, RuleCode.WRONG_TAG, EvidenceKind.TAGS);

    private VisitRules() {}

    /** Every finding of the person's visits that start in the month; those of one visit in the order of the rules. */
    public static List<VisitFinding> judge(Person person, VisitSight sight) {
        var findings = new ArrayList<VisitFinding>(2);
        Consumer<VisitFinding> found = findings::add;
        for (var rule : IN_COMPANY) {
            if (hasEvidenceFor(rule, sight)) {
                rule.judge(person, sight, found);
            }
        }
        var alone = ALONE.stream().filter(rule -> hasEvidenceFor(rule, sight)).toArray(OneVisitRule[]::new);
        for (var work : person.employments()) {
            for (var visit : work.visits()) {
                var thresholds = sight.thresholds(visit);
                for (var rule : alone) {
                    rule.judge(visit, sight, thresholds, found);
                }
            }
        }
        return findings;
    }

    private static boolean hasEvidenceFor(VisitRule rule, VisitSight sight) {
        var needed = NEEDED.get(rule.code());
        return needed == null || sight.evidence().has(needed);
    }
}
