package se.tillit.verification.line;

import java.util.ArrayList;
import java.util.List;
import se.tillit.invoices.EndsClaimed;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.LineField;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.granted.GrantedMonth;

/**
 * The line leaves out visit, recipient, decision, staff, service, start, end, minutes or price: a lump sum that can't be
 * traced (requirements G3, G4).
 *
 * <p>A provider that is paid for granted time all through has no visits to name and is not asked for them, nor is any
 * line for granted time.
 */
public final class LineUnspecified implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.LINE_UNSPECIFIED;
    }

    @Override
    public Verdict judge(LineCase line) {
        var missing = missingIn(line.line(), line.isByTheVisit());
        if (missing.isEmpty() || isForGrantedTime(line)) {
            return Verdict.CLEAR;
        }
        return new Verdict.Reject(Reason.of(code()).with("missing", missing));
    }

    private static boolean isForGrantedTime(LineCase line) {
        return line.findGranted().isPresent()
                || GrantedMonth.isOnlyWay(line.evidence(), line.line().provider());
    }

    /** A line that counts visits, where visits are what is paid for, has no minutes to state. */
    private static List<LineField> missingIn(InvoiceLine claim, boolean isByTheVisit) {
        if (claim.ends() == EndsClaimed.BOTH
                && claim.visit() != null
                && claim.recipient() != null
                && claim.decision() != null
                && claim.staff() != null
                && claim.service() != null
                && (claim.minutes() != null || isByTheVisit)
                && claim.price() != null) {
            return List.of();
        }
        var missing = new ArrayList<LineField>();
        addIf(missing, LineField.VISIT, claim.visit() == null);
        addIf(missing, LineField.RECIPIENT, claim.recipient() == null);
        addIf(missing, LineField.DECISION, claim.decision() == null);
        addIf(missing, LineField.STAFF, claim.staff() == null);
        addIf(missing, LineField.SERVICE, claim.service() == null);
        addIf(missing, LineField.START, claim.ends() == EndsClaimed.END_ONLY || claim.ends() == EndsClaimed.NEITHER);
        addIf(missing, LineField.END, claim.ends() == EndsClaimed.START_ONLY || claim.ends() == EndsClaimed.NEITHER);
        addIf(missing, LineField.MINUTES, claim.minutes() == null && !isByTheVisit);
        addIf(missing, LineField.PRICE, claim.price() == null);
        return missing;
    }

    private static void addIf(List<LineField> missing, LineField field, boolean isMissing) {
        if (isMissing) {
            missing.add(field);
        }
    }

    @Override
    public Reason seen(LineCase line) {
        return Reason.of(code());
    }
}
