package se.tillit.verification.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.MonthOfWork.Person;
import se.tillit.verification.RuleCode;

/** The visit rules in order. */
public final class VisitRules {

    /** All of them. */
    public static final List<VisitRule> IN_ORDER = List.of(
            new StaffInTwoPlaces(),
            new TwoEmployersAtOnce(),
            new ImpossibleTravel(),
            new OffShift(),
            new StaffNotEligible(),
            new StaffFormalitiesMissing(),
            new WrongTag(),
            new ManualUnexplained(),
            new RegisteredLate());

    /** The evidence without which a rule does not run at all. */
    public static final Map<RuleCode, EvidenceKind> NEEDED =
            Map.of(RuleCode.OFF_SHIFT, EvidenceKind.SHIFTS, RuleCode.WRONG_TAG, EvidenceKind.TAGS);

    private VisitRules() {}

    /** Every finding of the person's visits that start in the month. */
    public static List<VisitFinding> judge(Person person, VisitSight sight) {
        var findings = new ArrayList<VisitFinding>(2);
        for (var rule : IN_ORDER) {
            var needed = NEEDED.get(rule.code());
            if (needed == null || sight.evidence().has(needed)) {
                rule.judge(person, sight, findings::add);
            }
        }
        return findings;
    }
}
