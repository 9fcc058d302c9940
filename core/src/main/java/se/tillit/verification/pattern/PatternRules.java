package se.tillit.verification.pattern;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Finding;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;

/** Every pattern rule, in the order in which findings are given out, and the evidence without which some do not run. */
public final class PatternRules {

    /** The rules, in the order of their codes. */
    public static final List<PatternRule> IN_ORDER = List.of(
            new ManualShare(),
            new HoursBeyondPresence(),
            new EvidenceMissing(),
            new CopiedSchedule(),
            new RoundTimes(),
            new BatchRegistration(),
            new FrameMaximised(),
            new OnlyOneRecipient(),
            new ShiftWithoutVisits(),
            new ExcessiveHours(),
            new VisitsWhileAbsent());

    /** What must have been handed over, if only as an empty file, for a rule to run; rules not named always run. */
    public static final Map<RuleCode, EvidenceKind> NEEDED = Map.ofEntries(
            entry(RuleCode.HOURS_BEYOND_PRESENCE, EvidenceKind.SHIFTS),
            entry(RuleCode.EVIDENCE_MISSING, EvidenceKind.SHIFTS),
            entry(RuleCode.COPIED_SCHEDULE, EvidenceKind.PLANNED_VISITS),
            entry(RuleCode.VISITS_WHILE_ABSENT, EvidenceKind.ABSENCES));

    private PatternRules() {}

    /** The findings of all rules that are not off and whose evidence is there, rule by rule, each marked by its mode. */
    public static List<Finding> judge(PatternCase month) {
        var findings = new ArrayList<Finding>();
        for (var rule : IN_ORDER) {
            findings.addAll(judge(rule, month));
        }
        return findings;
    }

    /** The findings of one rule; none where it is off or its evidence is wanting. */
    public static List<Finding> judge(PatternRule rule, PatternCase month) {
        var runs = month.thresholds().mode(rule.code()) != Mode.OFF && hasEvidenceFor(rule, month);
        return runs ? rule.judge(month) : List.of();
    }

    private static boolean hasEvidenceFor(PatternRule rule, PatternCase month) {
        var needed = NEEDED.get(rule.code());
        return needed == null || month.evidence().has(needed);
    }
}
