package se.tillit.exchange.keeping;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV text, field by field: a value that is absent is an empty field, and quotes stand only where they are
 * needed. PostgreSQL's {@code COPY … (FORMAT csv)} reads the same values from it.
 */
public final class RowText {

    private static final long DAY = 86_400_000_000L;
    private static final long SECOND = 1_000_000;
    private static final long HOUR = 3_600 * SECOND;
    private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay() * DAY;
    private static final long END = LocalDate.of(10_000, 1, 1).toEpochDay() * DAY;
    private static final int USUAL_EDGE = 15;
    private static final int FAR_EDGE = 18;
    private static final int SOME_DAYS = 1 << 6;

    private final StringBuilder text = new StringBuilder();
    private final long[] days = new long[SOME_DAYS];
    private final @Nullable String[] dayTexts = new @Nullable String[SOME_DAYS];
    private boolean hasFields;

    RowText() {}

    private void next() {
        if (hasFields) {
            text.append(',');
        }
        hasFields = true;
    }

    /** A field without a value. */
    public void nothing() {
        next();
    }

    /** A value that never needs quotes, as a code, a date or a decimal number; empty for none. */
    public void plain(String value) {
        next();
        text.append(value);
    }

    /** Text as it stands; none where there is none. */
    public void text(@Nullable String value) {
        next();
        if (value != null) {
            if (needsQuotes(value)) {
                text.append('"').append(value.replace("\"", "\"\"")).append('"');
            } else {
                text.append(value);
            }
        }
    }

    private static boolean needsQuotes(String value) {
        for (var at = 0; at < value.length(); at++) {
            var character = value.charAt(at);
            if (character == ',' || character == '"' || character == '\n' || character == '\r') {
                return true;
            }
        }
        return false;
    }

    /** A whole number. */
    public void whole(long value) {
        next();
        text.append(value);
    }

    /** An instant in microseconds since 1970, as ISO with {@code Z} and as many decimals as it needs. */
    public void instant(long micros) {
        next();
        if (isInYears(micros)) {
            clock(micros, "Z");
        } else {
            awayFromEdge(micros);
        }
    }

    private static boolean isInYears(long micros) {
        return micros >= FIRST && micros < END;
    }

    /** Some hours of the first and the last year lie outside them in UTC, where they cannot be written. */
    private void awayFromEdge(long micros) {
        var sign = micros < FIRST ? 1 : -1;
        var hours = isInYears(micros + sign * USUAL_EDGE * HOUR) ? USUAL_EDGE : FAR_EDGE;
        clock(micros + sign * hours * HOUR, "%s%d:00".formatted(sign > 0 ? "+" : "-", hours));
    }

    private void clock(long micros, String offset) {
        var inDay = Math.floorMod(micros, DAY);
        var seconds = (int) (inDay / SECOND);
        text.append(day(Math.floorDiv(micros, DAY))).append('T');
        two(seconds / 3_600).append(':');
        two(seconds / 60 % 60).append(':');
        two(seconds % 60);
        var fraction = (int) (inDay % SECOND);
        if (fraction > 0) {
            text.append('.').append(Integer.toString((int) SECOND + fraction), 1, fraction % 1_000 == 0 ? 4 : 7);
        }
        text.append(offset);
    }

    private StringBuilder two(int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private String day(long epochDay) {
        var place = (int) epochDay & (SOME_DAYS - 1);
        var known = dayTexts[place];
        if (known == null || days[place] != epochDay) {
            known = LocalDate.ofEpochDay(epochDay).toString();
            days[place] = epochDay;
            dayTexts[place] = known;
        }
        return known;
    }

    /** The row is whole. */
    void endOfRow() {
        text.append('\n');
        hasFields = false;
    }

    int length() {
        return text.length();
    }

    /** Hands over what was written since the last time, as UTF-8. */
    byte[] takeBytes() {
        return takeText().getBytes(StandardCharsets.UTF_8);
    }

    /** Hands over what was written since the last time. */
    String takeText() {
        var taken = text.toString();
        text.setLength(0);
        hasFields = false;
        return taken;
    }
}
