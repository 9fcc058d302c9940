package se.tillit.verification.line;

import se.tillit.kernel.Elapsed;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.Parameter;

/**
 * At least 30 minutes of a visit at home, or all of a shorter one, lie inside the recipient's absences taken together;
 * or the recipient had died before the visit, wherever it was.
 *
 * <p>It rejects where others hold, because no later paper can put the person back in the home. Less than half an hour
 * is what an ambulance, an admission or a way home takes, and is no fault.
 */
public final class RecipientAbsent implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.RECIPIENT_ABSENT;
    }

    @Override
    public Verdict judge(LineCase line) {
        if (!line.hasVisit() || !line.evidence().has(EvidenceKind.ABSENCES)) {
            return Verdict.CLEAR;
        }
        var visit = line.visit();
        var absences = line.evidence().absencesOf(visit.recipient());
        var death = absences.findDeathBefore(visit.time());
        if (death.isPresent()) {
            return new Verdict.Reject(Reason.of(code())
                    .as("deceased")
                    .with("since", death.get().from())
                    .with("from", visit.time().from()));
        }
        if (!visit.isAtHome()) {
            return Verdict.CLEAR;
        }
        if (!absences.touch(visit.time())) {
            return Verdict.CLEAR;
        }
        var inside = absences.insideOf(visit.time());
        if (inside.isAtLeast(line.thresholds().elapsed(Parameter.ABSENT_MINUTES))
                || absences.coverAllOf(visit.time())) {
            var absence = absences.touching(visit.time()).getFirst();
            return new Verdict.Reject(Reason.of(code())
                    .with("inside", inside)
                    .with("length", visit.time().length())
                    .with("kind", absence.kind())
                    .with("since", absence.from())
                    .with("until", absence.time().to()));
        }
        return Verdict.CLEAR;
    }

    @Override
    public Reason seen(LineCase line) {
        if (!line.evidence().has(EvidenceKind.ABSENCES)) {
            return Reason.of(code()).as("not-run");
        }
        var visit = line.visit();
        var inside = line.evidence().absencesOf(visit.recipient()).insideOf(visit.time());
        return inside.equals(Elapsed.NONE)
                ? Reason.of(code())
                : Reason.of(code()).as("partly").with("inside", inside);
    }
}
