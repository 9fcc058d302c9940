package se.tillit.verification.amount;

import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;

/**
 * A line's amount as it stands after some of the rules.
 *
 * @param minutes the minutes that may be paid
 * @param price the price of an hour
 * @param approved what may be paid
 */
public record Reckoning(Minutes minutes, UnitPrice price, Money approved) {

    /** What minutes and price make, rounded half up to öre, once. */
    public Money product() {
        return price.forTime(minutes);
    }

    /** With other minutes: the smaller of what was approved and what they make. */
    public Reckoning withMinutes(Minutes other) {
        return new Reckoning(other, price, approvedAt(price.forTime(other)));
    }

    /** With another price: the smaller of what was approved and what it makes. */
    public Reckoning withPrice(UnitPrice other) {
        return new Reckoning(minutes, other, approvedAt(other.forTime(minutes)));
    }

    /** With the amount brought down to the sum where that is lower. */
    public Reckoning atMost(Money sum) {
        return new Reckoning(minutes, price, approvedAt(sum));
    }

    /** The smaller of what was approved and the amount reckoned anew, but never less than nothing. */
    private Money approvedAt(Money reckoned) {
        return Money.lesserOf(approved, reckoned.isNegative() ? Money.ZERO : reckoned);
    }
}
