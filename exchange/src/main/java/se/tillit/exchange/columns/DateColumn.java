package se.tillit.exchange.columns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Field;

/** A date, {@code YYYY-MM-DD}. */
public final class DateColumn extends Column {

    private static final int LENGTH = 10;

    private @Nullable LocalDate value;

    /** A column of dates. */
    public DateColumn(Field field, Faults faults) {
        super(field, faults);
    }

    /** The date; there must be one. */
    public LocalDate value() {
        return present(value);
    }

    /** The date, if there is one. */
    public @Nullable LocalDate orNull() {
        return value;
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
        var day = length == LENGTH ? CalendarText.day(chars, from) : CalendarText.NONE;
        if (day == CalendarText.NONE) {
            refuse(RejectionReason.NOT_DATE, chars, from, length);
        } else {
            value = LocalDate.ofEpochDay(day);
        }
    }
}
