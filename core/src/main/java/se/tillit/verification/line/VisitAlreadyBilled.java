package se.tillit.verification.line;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.tillit.invoices.LineId;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.granted.GrantedMonth;

/**
 * An earlier line that rules 1–9 do not reject bills the same visit, or an earlier settlement has paid it on another
 * line, and it has not been credited since.
 *
 * <p>A visit is paid once, and for granted time a decision and month once. A line that is held counts, since it may yet
 * be released.
 */
public final class VisitAlreadyBilled implements LineRule {

    /**
     * Who has billed a visit before the line at hand: what the rule hands on from line to line.
     *
     * @param earlier the earlier line that bills it and has not been credited since
     * @param settled the line of an earlier settlement that was paid for it and has not been credited since
     */
    public record Billing(
            @Nullable LineId earlier, @Nullable LineId settled) {

        /** Nobody has billed it. */
        public static final Billing NONE = new Billing(null, null);
    }

    @Override
    public RuleCode code() {
        return RuleCode.VISIT_ALREADY_BILLED;
    }

    @Override
    public Verdict judge(LineCase line) {
        var earlier = line.billing().earlier();
        var granted = line.findGranted();
        if (granted.isPresent()) {
            return judge(line, granted.get());
        }
        if (earlier != null) {
            return new Verdict.Reject(Reason.of(code()).with("line", earlier));
        }
        var settled = line.billing().settled();
        if (settled != null) {
            return new Verdict.Reject(Reason.of(code()).as("settled").with("line", settled));
        }
        return Verdict.CLEAR;
    }

    private Verdict judge(LineCase line, GrantedMonth granted) {
        var earlier = line.billing().earlier();
        var settled = line.billing().settled();
        if (earlier == null && settled == null) {
            return Verdict.CLEAR;
        }
        var reason = Reason.of(code())
                .with("decision", String.valueOf(line.line().decision()))
                .with("month", granted.month());
        return new Verdict.Reject(
                earlier != null
                        ? reason.as("granted").with("line", earlier)
                        : reason.as("granted-settled").with("line", Objects.requireNonNull(settled)));
    }

    @Override
    public Reason seen(LineCase line) {
        var granted = line.findGranted();
        return granted.isPresent()
                ? Reason.of(code()).as("granted").with("month", granted.get().month())
                : Reason.of(code());
    }
}
