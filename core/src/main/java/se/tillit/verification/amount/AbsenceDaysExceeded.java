package se.tillit.verification.amount;

import java.util.Optional;
import se.tillit.contracts.Compensation;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.granted.GrantedMonth;
import se.tillit.verification.line.LineCase;

/**
 * Granted time is claimed for more days of absence than the 3 in a month that are paid (requirement G8).
 *
 * <p>A day of absence is a date that lies wholly inside the recipient's absences. The minutes of the payable days
 * without those beyond the paid ones are paid, and approved extras beside them.
 */
public final class AbsenceDaysExceeded implements AmountRule {

    @Override
    public RuleCode code() {
        return RuleCode.ABSENCE_DAYS_EXCEEDED;
    }

    @Override
    public boolean isFor(Compensation paidFor) {
        return paidFor == Compensation.GRANTED_TIME;
    }

    @Override
    public Optional<Adjustment> findAdjustment(LineCase line, Reckoning soFar) {
        return line.findGranted()
                .filter(granted -> granted.findDecision().isPresent() && granted.unpaidDays() > 0)
                .map(granted -> granted.payableMinutes().plus(granted.extraMinutes()))
                .filter(soFar.minutes()::isMoreThan)
                .map(most -> new Adjustment(seen(line, soFar), soFar.withMinutes(most)));
    }

    @Override
    public Reason seen(LineCase line, Reckoning soFar) {
        if (!line.evidence().has(EvidenceKind.ABSENCES)) {
            return Reason.of(code()).as("not-run");
        }
        return line.findGranted()
                .map(granted -> seen(granted, soFar))
                .orElse(Reason.of(code()).as("not-looked"));
    }

    private Reason seen(GrantedMonth granted, Reckoning soFar) {
        return Reason.of(code())
                .with("minutes", soFar.minutes())
                .with("absent", granted.absentDays())
                .with("paid", granted.paidAbsenceDays())
                .with("unpaid", granted.unpaidDays())
                .with("days", granted.payable().size())
                .with("frame", granted.frame())
                .with("payable", granted.payableMinutes());
    }
}
