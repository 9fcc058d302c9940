package se.tillit.verification.amount;

import se.tillit.contracts.PriceUnit;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;

/**
 * A line's amount as it stands after some of the rules.
 *
 * @param minutes the minutes that may be paid
 * @param price the price of an hour, or of the visit
 * @param approved what may be paid
 * @param unit what the price is for
 */
public record Reckoning(Minutes minutes, UnitPrice price, Money approved, PriceUnit unit) {

    /** At a price of an hour. */
    public Reckoning(Minutes minutes, UnitPrice price, Money approved) {
        this(minutes, price, approved, PriceUnit.HOUR);
    }

    /** What minutes and price make, or the price of the one visit, rounded half up to öre, once. */
    public Money product() {
        return switch (unit) {
            case HOUR -> price.forTime(minutes);
            case VISIT -> price.forVisits(1);
        };
    }

    /** With other minutes: the smaller of what was approved and what they make. */
    public Reckoning withMinutes(Minutes other) {
        return new Reckoning(other, price, approved, unit).withProduct();
    }

    /** With another price: the smaller of what was approved and what it makes. */
    public Reckoning withPrice(UnitPrice other) {
        return new Reckoning(minutes, other, approved, unit).withProduct();
    }

    /** With the amount brought down to the product where that is lower. */
    public Reckoning withProduct() {
        return new Reckoning(minutes, price, approvedAt(product()), unit);
    }

    /** With the amount brought down to the sum where that is lower. */
    public Reckoning atMost(Money sum) {
        return new Reckoning(minutes, price, approvedAt(sum), unit);
    }

    /** The smaller of what was approved and the amount reckoned anew, but never less than nothing. */
    private Money approvedAt(Money reckoned) {
        return Money.lesserOf(approved, reckoned.isNegative() ? Money.ZERO : reckoned);
    }
}
