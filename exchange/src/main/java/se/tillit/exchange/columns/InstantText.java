package se.tillit.exchange.columns;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Instants with an offset, as microseconds since 1970. The usual form is read digit by digit; anything else is left to
 * the strict parser of the platform, which also decides what is no instant at all.
 */
final class InstantText {

    /** What stands for no instant. */
    static final long NONE = CalendarText.NONE;
    /** What stands for an instant with a part smaller than a microsecond. */
    static final long TOO_FINE = NONE + 1;

    private static final int SECONDS_END = 19;
    private static final long MICROS = 1_000_000;

    private InstantText() {}

    /** The microseconds since 1970; {@link #NONE} or {@link #TOO_FINE} where they cannot be told. */
    static long micros(char[] chars, int from, int length) {
        if (length > SECONDS_END && (chars[from + 10] == 'T')) {
            var day = CalendarText.day(chars, from);
            var second = CalendarText.second(chars, from + 11);
            var next = chars[from + SECONDS_END];
            if (day != NONE && second != NONE && next != '.') {
                var offset = CalendarText.offset(chars, from + SECONDS_END, from + length);
                if (offset != NONE) {
                    return (day * 86_400 + second - offset) * MICROS;
                }
            }
        }
        return bySlowPath(new String(chars, from, length));
    }

    private static long bySlowPath(String text) {
        try {
            var read = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            if (read.getYear() < 1 || read.getYear() > 9999) {
                return NONE;
            }
            return read.getNano() % 1_000 == 0 ? read.toEpochSecond() * MICROS + read.getNano() / 1_000 : TOO_FINE;
        } catch (DateTimeException wrong) {
            return NONE;
        }
    }
}
