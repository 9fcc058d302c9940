package se.tillit.exchange.columns;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Field;
import se.tillit.kernel.SettlementMonth;

/** A year and month, {@code YYYY-MM}. */
public final class MonthColumn extends Column {

    private static final int LENGTH = 7;

    private @Nullable SettlementMonth value;

    /** A column of months. */
    public MonthColumn(Field field, Faults faults) {
        super(field, faults);
    }

    /** The month; there must be one. */
    public SettlementMonth value() {
        return present(value);
    }

    @Override
    public String text() {
        return value == null ? "" : value.toString();
    }

    @Override
    public void clear() {
        value = null;
    }

    @Override
    void read(char[] chars, int from, int length) {
        var whole = length == LENGTH && chars[from + 4] == '-';
        var year = whole ? CalendarText.four(chars, from) : -1;
        var month = whole ? CalendarText.two(chars, from + 5) : -1;
        if (year < 1 || month < 1 || month > 12) {
            refuse(RejectionReason.NOT_MONTH, chars, from, length);
        } else {
            value = new SettlementMonth(YearMonth.of(year, month));
        }
    }
}
