package se.tillit.exchange.columns;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Field;

/** A decimal number that is no money: a share, a degree. */
public final class NumberColumn extends Column {

    private @Nullable BigDecimal value;

    /** A column of numbers. */
    public NumberColumn(Field field, Faults faults) {
        super(field, faults);
    }

    /** The number, if there is one. */
    public @Nullable BigDecimal orNull() {
        return value;
    }

    @Override
    public String text() {
        return value == null ? "" : value.toPlainString();
    }

    @Override
    public void clear() {
        value = null;
    }

    @Override
    void read(char[] chars, int from, int length) {
        if (!Decimal.isPlain(chars, from, length)) {
            refuse(RejectionReason.NOT_NUMBER, chars, from, length);
        } else if (Decimal.wholeDigits(chars, from, length) >= Decimal.TOO_MANY_DIGITS) {
            refuse(RejectionReason.NUMBER_TOO_LARGE, chars, from, length);
        } else {
            value = Decimal.value(chars, from, length);
        }
    }
}
