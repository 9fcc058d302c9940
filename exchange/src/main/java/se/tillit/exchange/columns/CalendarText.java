package se.tillit.exchange.columns;

/**
 * Dates, times and offsets as digits in a buffer. Everything is checked here, so that nothing is thrown for what is
 * wrong: a number below zero says so.
 */
final class CalendarText {

    /** What stands for no such date, time or offset. */
    static final long NONE = Long.MIN_VALUE;

    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final int[] DAYS_IN_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final long DAYS_TO_1970 = 719_162;

    private CalendarText() {}

    /** Two digits as a number; below zero where they are none. */
    static int two(char[] chars, int at) {
        var tens = chars[at] - '0';
        var ones = chars[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    /** Four digits as a number; below zero where they are none. */
    static int four(char[] chars, int at) {
        var high = two(chars, at);
        var low = two(chars, at + 2);
        return high < 0 || low < 0 ? -1 : high * 100 + low;
    }

    /** The day {@code YYYY-MM-DD} counted from 1970, for the years 1–9999; {@link #NONE} where there is no such day. */
    static long day(char[] chars, int at) {
        var year = four(chars, at);
        var month = two(chars, at + 5);
        var day = two(chars, at + 8);
        if (chars[at + 4] != '-' || chars[at + 7] != '-' || year < 1 || month < 1 || month > 12 || day < 1) {
            return NONE;
        }
        var leap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
        if (day > DAYS_IN_MONTH[month - 1] && !(leap && month == 2 && day == 29)) {
            return NONE;
        }
        var before = year - 1;
        var days = 365L * before + before / 4 - before / 100 + before / 400;
        return days + DAYS_BEFORE_MONTH[month - 1] + (leap && month > 2 ? 1 : 0) + day - 1 - DAYS_TO_1970;
    }

    /** The time {@code hh:mm:ss} as seconds of the day; {@link #NONE} where there is no such time. */
    static long second(char[] chars, int at) {
        var hour = two(chars, at);
        var minute = two(chars, at + 3);
        var second = two(chars, at + 6);
        var wrong = chars[at + 2] != ':' || chars[at + 5] != ':' || hour < 0 || hour > 23;
        return wrong || minute < 0 || minute > 59 || second < 0 || second > 59
                ? NONE
                : hour * 3_600L + minute * 60L + second;
    }

    /** The offset {@code Z} or {@code ±hh:mm} in seconds; {@link #NONE} where there is no such offset. */
    static long offset(char[] chars, int at, int end) {
        if (end - at == 1 && chars[at] == 'Z') {
            return 0;
        }
        if (end - at != 6 || chars[at + 3] != ':' || (chars[at] != '+' && chars[at] != '-')) {
            return NONE;
        }
        var hour = two(chars, at + 1);
        var minute = two(chars, at + 4);
        if (hour < 0 || minute < 0 || minute > 59 || hour * 60 + minute > 18 * 60) {
            return NONE;
        }
        var seconds = hour * 3_600L + minute * 60L;
        return chars[at] == '-' ? -seconds : seconds;
    }
}
