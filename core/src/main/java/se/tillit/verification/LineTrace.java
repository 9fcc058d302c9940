package se.tillit.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Price;
import se.tillit.contracts.PriceUnit;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.amount.Room;
import se.tillit.verification.granted.GrantedMonth;
import se.tillit.visits.Visit;

/**
 * How one line was decided, step by step, for those who must explain it: a case officer, the provider, a court.
 *
 * @param decision what became of it
 * @param visit its visit, if it exists
 * @param contract the contract of the day
 * @param price the contract's price for the visit
 * @param looks every rule that looked at it, in order, and what it saw
 * @param steps the arithmetic from what was claimed to what is approved; empty where nothing is reckoned
 * @param room what was left to draw when its turn came
 * @param credited for a credit line, the line that it credits
 * @param granted for a line for granted time, its days
 */
public record LineTrace(
        LineDecision decision,
        @Nullable Visit visit,
        @Nullable Contract contract,
        @Nullable Price price,
        List<Look> looks,
        List<Step> steps,
        @Nullable Room room,
        @Nullable LineId credited,
        @Nullable GrantedMonth granted) {

    /** Copies the lists. */
    public LineTrace {
        looks = List.copyOf(looks);
        steps = List.copyOf(steps);
    }

    /** What came of a rule's look at a line. */
    public enum Result {
        /** Nothing to object to. */
        CLEAR,
        /** It fired, and nothing changed by it (a deviation, an observation). */
        NOTED,
        /** It brought the amount down. */
        ADJUSTED,
        /** It holds the line. */
        HELD,
        /** It rejected the line. */
        REJECTED,
        /** It is only tried out, and would have fired. */
        SHADOW,
        /** It is set to off. */
        OFF,
        /** The evidence that it needs was not handed over. */
        NOT_RUN,
        /** An earlier rule ended the line before its turn came. */
        NOT_TRIED
    }

    /**
     * One rule's look.
     *
     * @param rule the rule
     * @param result what came of it
     * @param reason what it saw; none where it did not look
     */
    public record Look(
            RuleCode rule, Result result, @Nullable Reason reason) {}

    /**
     * One step of the arithmetic: how the line stands.
     *
     * @param rule the rule that made the step; none for the claim itself
     * @param minutes minutes that may be paid
     * @param price price of an hour, or of the visit
     * @param approved what may be paid
     * @param unit what the price is for
     */
    public record Step(@Nullable RuleCode rule, Minutes minutes, UnitPrice price, Money approved, PriceUnit unit) {}
}
