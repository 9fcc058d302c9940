package se.tillit.exchange.columns;

import org.jspecify.annotations.Nullable;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Field;
import se.tillit.kernel.Money;

/** A sum in kronor of at most nine digits and two decimals. */
public final class MoneyColumn extends Column {

    private @Nullable Money value;

    /** A column of sums. */
    public MoneyColumn(Field field, Faults faults) {
        super(field, faults);
    }

    /** The sum; there must be one. */
    public Money value() {
        return present(value);
    }

    @Override
    public String text() {
        return value == null ? "" : value.plain();
    }

    @Override
    public void clear() {
        value = null;
    }

    @Override
    void read(char[] chars, int from, int length) {
        if (!Decimal.isPlain(chars, from, length)) {
            refuse(RejectionReason.NOT_NUMBER, chars, from, length);
        } else if (Decimal.decimals(chars, from, length) > 2) {
            refuse(RejectionReason.TOO_MANY_DECIMALS, chars, from, length);
        } else if (Decimal.wholeDigits(chars, from, length) >= Decimal.TOO_MANY_DIGITS) {
            refuse(RejectionReason.NUMBER_TOO_LARGE, chars, from, length);
        } else {
            value = Money.ofOre(Decimal.hundredths(chars, from, length));
        }
    }
}
