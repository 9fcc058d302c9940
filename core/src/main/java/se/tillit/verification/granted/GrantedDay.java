package se.tillit.verification.granted;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.contracts.Price;
import se.tillit.verification.RuleCode;

/**
 * One day of a line for granted time.
 *
 * @param day the day
 * @param failing the rules among {@link GrantedMonth#DAY_RULES} that the day fails, whatever their mode
 * @param barredBy the first of them that is enforced; none on a payable day
 * @param isAbsent whether the whole day, from midnight to midnight, lies inside the recipient's absences
 * @param price the contract's price on the day, if there is one
 */
public record GrantedDay(
        LocalDate day,
        Set<RuleCode> failing,
        @Nullable RuleCode barredBy,
        boolean isAbsent,
        @Nullable Price price) {

    /** Copies the rules. */
    public GrantedDay {
        failing = Set.copyOf(failing);
    }

    /** Whether the day may be paid for, absence apart. */
    public boolean isPayable() {
        return barredBy == null;
    }
}
