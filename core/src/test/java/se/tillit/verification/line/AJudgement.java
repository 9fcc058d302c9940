package se.tillit.verification.line;

import java.util.List;
import se.tillit.invoices.InvoiceLine;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVerification;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.Reason;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;

/** One rule asked about the last line of a month, by itself and without the engine. */
final class AJudgement {

    private AJudgement() {}

    /** The case of the month's last line; every visit but its own is billed. */
    static LineCase caseOf(ALawfulMonth month, ParameterRow... rows) {
        var evidence = month.evidence();
        var lines = evidence.handover().lines();
        var line = lines.getLast();
        var billed = BilledVisits.of(evidence, MonthOfWork.of(evidence));
        evidence.handover().visits().stream()
                .filter(visit -> !visit.id().equals(line.visit()))
                .forEach(billed::bill);
        return new LineCase(line, evidence, billed, Parameters.of(List.of(rows)));
    }

    /** What the rule says. */
    static Verdict judge(LineRule rule, ALawfulMonth month, ParameterRow... rows) {
        return rule.judge(caseOf(month, rows));
    }

    /** What it rejects or holds for. */
    static Reason reasonOf(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clear() -> throw new AssertionError("Nothing was objected to.");
            case Verdict.Reject(var reason) -> reason;
            case Verdict.Hold(var reason) -> reason;
            case Verdict.HoldAtOnce(var reason) -> reason;
        };
    }

    /** A fact of what it rejects or holds for. */
    static String fact(Verdict verdict, String name) {
        return AVerification.fact(reasonOf(verdict), name);
    }

    /** The month's last line. */
    static InvoiceLine lastLine(ALawfulMonth month) {
        return month.handover().lines().getLast();
    }
}
