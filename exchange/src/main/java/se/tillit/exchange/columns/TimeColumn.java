package se.tillit.exchange.columns;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.Field;

/** A time of day, {@code hh:mm} or {@code hh:mm:ss}. */
public final class TimeColumn extends Column {

    private static final int TO_THE_MINUTE = 5;
    private static final int TO_THE_SECOND = 8;

    private final ValueCache<LocalTime> known = new ValueCache<>(1 << 8);
    private @Nullable LocalTime value;

    /** A column of times of day. */
    public TimeColumn(Field field, Faults faults) {
        super(field, faults);
    }

    /** The time; there must be one. */
    public LocalTime value() {
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
        var place = known.placeOf(chars, from, length);
        value = known.find(place, chars, from, length);
        if (value == null) {
            var text = new String(chars, from, length);
            var second = secondOf(text);
            if (second == CalendarText.NONE) {
                refuse(RejectionReason.NOT_TIME, chars, from, length);
            } else {
                var made = LocalTime.ofSecondOfDay(second);
                known.put(place, text, made);
                value = made;
            }
        }
    }

    private static long secondOf(String text) {
        return switch (text.length()) {
            case TO_THE_MINUTE -> CalendarText.second((text + ":00").toCharArray(), 0);
            case TO_THE_SECOND -> CalendarText.second(text.toCharArray(), 0);
            default -> CalendarText.NONE;
        };
    }
}
