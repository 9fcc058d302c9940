package se.tillit.exchange.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The day and time that a cell shows.
 *
 * @param day days since 1970; {@link #NO_DAY} for a time alone
 * @param micros microseconds since midnight, or the whole length of a time alone
 * @param kind what the cell shows of it
 */
record CellMoment(long day, long micros, CellKind kind) {

    /** Stands for no day. */
    static final long NO_DAY = Long.MIN_VALUE;

    private static final long SECOND = 1_000_000;

    /** Of a number shown as a date or time; nothing where there is no such date. */
    static @Nullable CellMoment of(BigDecimal serial, CellKind kind, SerialTime system) {
        if (kind == CellKind.TIME) {
            var length = SerialTime.length(serial);
            return length == SerialTime.NONE ? null : new CellMoment(NO_DAY, length, kind);
        }
        var local = system.local(serial);
        return local == SerialTime.NONE
                ? null
                : new CellMoment(Math.floorDiv(local, SerialTime.DAY), Math.floorMod(local, SerialTime.DAY), kind);
    }

    /** Of a date, time, or both, as ISO 8601 writes them; nothing where it is none of these. */
    static @Nullable CellMoment ofIso(String text) {
        try {
            if (text.indexOf('T') > 0) {
                var local = LocalDateTime.parse(text);
                return new CellMoment(
                        local.toLocalDate().toEpochDay(), microsOf(local.toLocalTime()), CellKind.DATE_TIME);
            }
            return text.indexOf(':') > 0
                    ? new CellMoment(NO_DAY, microsOf(LocalTime.parse(text)), CellKind.TIME)
                    : new CellMoment(LocalDate.parse(text).toEpochDay(), 0, CellKind.DATE);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static long microsOf(LocalTime time) {
        return time.toNanoOfDay() / 1_000;
    }

    boolean hasDay() {
        return day != NO_DAY;
    }

    /** Whether it is a day and nothing more. */
    boolean isWholeDay() {
        return hasDay() && micros == 0;
    }

    LocalDate date() {
        return LocalDate.ofEpochDay(day);
    }

    int second() {
        return (int) (micros / SECOND);
    }

    /** It as ISO 8601 writes it, without an offset. */
    String text() {
        var time = micros < SerialTime.DAY
                ? LocalTime.ofNanoOfDay(micros * 1_000).toString()
                : "%d:%02d".formatted(micros / (3_600 * SECOND), micros / (60 * SECOND) % 60);
        if (!hasDay()) {
            return time;
        }
        return kind == CellKind.DATE && micros == 0 ? date().toString() : date() + "T" + time;
    }
}
