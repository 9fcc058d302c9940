package se.tillit.verification.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;

/** The line rules 0–12, and that of granted time, in the order in which they are tried, and how their answers make one. */
public final class LineRules {

    /** Rules 0–3: what the line says of itself and its visit. */
    public static final List<LineRule> CLAIM =
            List.of(new RowRejected(), new LineUnspecified(), new VisitUnknown(), new LineContradictsVisit());

    /** Rule 4: whether the visit is billed already, which lines hand on to each other. */
    public static final List<LineRule> BILLING = List.of(new VisitAlreadyBilled());

    /** Rules 5–9: whether there is a right to be paid for the visit. */
    public static final List<LineRule> RIGHT = List.of(
            new NotThisMonth(),
            new ContractMissing(),
            new DecisionMissing(),
            new AssignmentMissing(),
            new RecipientAbsent());

    /** Rules 10–12: what can be said only when it is known which visits are billed, and what can be mended. */
    public static final List<LineRule> CONDITIONS =
            List.of(new SecondStaffNotGranted(), new PlanMissing(), new PriceMissing());

    /** Whether there was any care, which only granted time must be asked; tried on lines that nothing holds. */
    public static final List<LineRule> CARE = List.of(new NothingExecuted());

    /** The rules that have nothing to say of a line for granted time. */
    public static final Set<RuleCode> NOT_FOR_GRANTED_TIME = Set.of(
            RuleCode.LINE_UNSPECIFIED,
            RuleCode.VISIT_UNKNOWN,
            RuleCode.LINE_CONTRADICTS_VISIT,
            RuleCode.RECIPIENT_ABSENT,
            RuleCode.SECOND_STAFF_NOT_GRANTED);

    /** All of them, in order. */
    public static final List<LineRule> IN_ORDER = joined();

    private LineRules() {}

    private static List<LineRule> joined() {
        var all = new ArrayList<LineRule>();
        all.addAll(CLAIM);
        all.addAll(BILLING);
        all.addAll(RIGHT);
        all.addAll(CONDITIONS);
        all.addAll(CARE);
        return List.copyOf(all);
    }

    /** Tries the rules in order: the first reject ends the line, every hold is collected. */
    public static Screening screen(List<LineRule> rules, LineCase line) {
        var screening = Screening.CLEAR;
        for (var at = 0; at < rules.size(); at++) {
            var rule = rules.get(at);
            var mode = line.thresholds().mode(rule.code());
            if (mode == Mode.OFF) {
                continue;
            }
            var verdict = rule.judge(line);
            if (verdict instanceof Verdict.Clear) {
                continue;
            }
            screening = mode == Mode.SHADOW ? screening.noting(verdict) : screening.with(verdict);
            if (screening.isEnded()) {
                break;
            }
        }
        return screening;
    }
}
