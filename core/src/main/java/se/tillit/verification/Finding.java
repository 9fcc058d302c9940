package se.tillit.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Recipient;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;

/**
 * What a rule found (iakttagelse): a subject, the facts, and what they touch. It accuses nobody.
 *
 * @param subject what it is about
 * @param severity how grave it is
 * @param mode whether it decides or is only tried out
 * @param provider whose it is; none where it concerns several
 * @param recipient who was, or is said to have been, helped
 * @param staff the employment
 * @param person the person key
 * @param visits ids of visits: the subject first, then the evidence in the order of ids
 * @param lines ids of lines: the subject first, then the others in the order of ids
 * @param amount claimed − approved for a line, the sum claimed for a visit; none for a pattern
 * @param reason why
 */
public record Finding(
        Subject subject,
        Severity severity,
        Mode mode,
        @Nullable ProviderId provider,
        @Nullable Recipient recipient,
        @Nullable String staff,
        @Nullable String person,
        List<String> visits,
        List<LineId> lines,
        @Nullable Money amount,
        Reason reason) {

    /** Copies the lists. */
    public Finding {
        visits = List.copyOf(visits);
        lines = List.copyOf(lines);
    }

    /** The rule that found it. */
    public RuleCode rule() {
        return reason.rule();
    }
}
