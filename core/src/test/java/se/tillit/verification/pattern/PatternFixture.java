package se.tillit.verification.pattern;

import static se.tillit.verification.AVisit.instant;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.Finding;
import se.tillit.verification.LineDecision;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;

/** Lays out a month for one pattern rule. */
final class PatternFixture {

    private PatternFixture() {}

    /** What the rule finds in the month, by the default parameters. */
    static List<Finding> judge(PatternRule rule, ALawfulMonth month) {
        return rule.judge(caseOf(month));
    }

    /** What the rule finds in the month where parameters were changed. */
    static List<Finding> judge(PatternRule rule, ALawfulMonth month, ParameterRow... rows) {
        return rule.judge(caseOf(month, List.of(), rows));
    }

    static PatternCase caseOf(ALawfulMonth month) {
        return caseOf(month, List.of());
    }

    static PatternCase caseOf(ALawfulMonth month, List<LineDecision> decisions, ParameterRow... rows) {
        var evidence = month.evidence();
        return new PatternCase(evidence, MonthOfWork.of(evidence), decisions, Parameters.of(List.of(rows)));
    }

    /** A parameter changed for always. */
    static ParameterRow parameter(String key, String value) {
        return new ParameterRow(key, value, ALawfulMonth.ALWAYS, null, "a test");
    }

    /** So many visits, numbered from 0. */
    static ALawfulMonth with(ALawfulMonth month, int count, IntFunction<AVisit> visit) {
        for (var number = 0; number < count; number++) {
            month.with(visit.apply(number));
        }
        return month;
    }

    /** The local time of the visit with the number: 28 days, and then an hour later, from 07:00. */
    static String slot(int number) {
        return "2026-10-%02dT%02d:00".formatted(1 + number % 28, 7 + number / 28);
    }

    /** The same as an instant. */
    static Instant slotInstant(int number) {
        return instant(slot(number));
    }

    /** What the finding says by the name. */
    static Object fact(Finding finding, String name) {
        return finding.reason().facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
