package se.tillit.exchange.workbook;

import java.math.BigDecimal;

/**
 * Dates and times as a workbook keeps them: days since a day zero, the time of day as a fraction.
 *
 * <p>In the system of 1900, day 1 is 1900-01-01 and there is a day 60 that never was, 1900-02-29; from day 61 on, day 0
 * would be 1899-12-30. In the system of 1904, day 0 is 1904-01-01. The numbers are binary fractions, good to a third of a
 * microsecond; some programs write fifteen digits of them, good to some five microseconds. A time is therefore taken to
 * the nearest microsecond, and to the whole millisecond where it lies within ten microseconds of one.
 */
enum SerialTime {
    /** Days since 1900, with the leap day that never was. */
    SINCE_1900(25_569),
    /** Days since 1904. */
    SINCE_1904(24_107);

    /** What stands for no date that a workbook can hold. */
    static final long NONE = Long.MIN_VALUE;

    /** Microseconds of a day. */
    static final long DAY = 86_400_000_000L;

    private static final long MILLI = 1_000;
    private static final long NOISE = 10;
    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;
    private static final long LAST_DAY = 2_932_896;

    /** The serial number of 1970-01-01. */
    private final int epoch;

    SerialTime(int epoch) {
        this.epoch = epoch;
    }

    /** The length of so many days in microseconds; {@link #NONE} below zero or beyond any date. */
    static long length(BigDecimal serial) {
        if (serial.signum() < 0 || serial.precision() - serial.scale() > 8) {
            return NONE;
        }
        var binary = serial.doubleValue();
        var days = (long) binary;
        var micros = days * DAY + Math.round((binary - days) * DAY);
        var milli = Math.floorDiv(micros + MILLI / 2, MILLI) * MILLI;
        return Math.abs(micros - milli) <= NOISE ? milli : micros;
    }

    /**
     * What the clock and the calendar show at the serial number, in microseconds since 1970-01-01 00:00;
     * {@link #NONE} for a day that is none.
     */
    long local(BigDecimal serial) {
        var length = length(serial);
        if (length == NONE) {
            return NONE;
        }
        var number = Math.floorDiv(length, DAY);
        var day = number - epoch;
        if (this == SINCE_1900) {
            if (number == 0 || number == LEAP_DAY_THAT_NEVER_WAS) {
                return NONE;
            }
            day += number < LEAP_DAY_THAT_NEVER_WAS ? 1 : 0;
        }
        return day > LAST_DAY ? NONE : day * DAY + Math.floorMod(length, DAY);
    }
}
