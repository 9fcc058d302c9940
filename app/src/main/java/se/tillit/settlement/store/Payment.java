package se.tillit.settlement.store;

import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.decision.Decidable;
import se.tillit.server.decision.Hand;

/**
 * A verified run put forward for payment.
 *
 * @param id its number
 * @param month the month
 * @param run the run whose decisions are paid
 * @param state how it goes
 * @param due what is to be paid, as it was when it was put forward
 * @param proposed by whom it was put forward, and when
 * @param decided by whom it was approved, refused or taken back, and when; none while it waits
 */
public record Payment(
        long id,
        SettlementMonth month,
        long run,
        State state,
        Due due,
        Hand proposed,
        @Nullable Hand decided) implements Decidable {

    /** How a payment goes. */
    public enum State {
        /** It waits for a second person. */
        PROPOSED,
        /** A second person has approved it: its lines are paid. */
        APPROVED,
        /** A second person has refused it. */
        REFUSED,
        /** The one who put it forward has taken it back. */
        WITHDRAWN
    }

    /**
     * What is to be paid: lines that are approved and have not been paid before.
     *
     * @param lines how many
     * @param approved their sum
     */
    public record Due(long lines, Money approved) {}

    @Override
    public boolean isWaiting() {
        return state == State.PROPOSED;
    }
}
