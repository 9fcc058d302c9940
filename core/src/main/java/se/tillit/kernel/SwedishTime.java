package se.tillit.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * Time as it is in Sweden: which day and hour an instant is in Europe/Stockholm. The zone is named here and nowhere
 * else.
 *
 * <p>A month asks for the day of millions of instants, so the days of 2010–2049 are laid out once with their offset
 * and the next change of clock; for other days the zone's rules are asked.
 */
public final class SwedishTime {

    /** The time zone of every date and time of day in Tillit. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final long MICROS_A_SECOND = 1_000_000L;
    private static final long SECONDS_A_DAY = 86_400L;
    private static final ZoneRules RULES = ZONE.getRules();
    private static final long FIRST_DAY = LocalDate.of(2010, 1, 1).toEpochDay();
    private static final LocalDate[] DAYS = new LocalDate[40 * 365];
    private static final int[] OFFSETS = new int[DAYS.length];
    private static final int[] OFFSETS_AFTER_CHANGE = new int[DAYS.length];
    private static final long[] CHANGES = new long[DAYS.length];

    static {
        for (var day = 0; day < DAYS.length; day++) {
            DAYS[day] = LocalDate.ofEpochDay(FIRST_DAY + day);
            var start = (FIRST_DAY + day) * SECONDS_A_DAY;
            var change = RULES.nextTransition(Instant.ofEpochSecond(start - 1));
            OFFSETS[day] = zoneOffset(start);
            CHANGES[day] = change == null ? Long.MAX_VALUE : change.getInstant().getEpochSecond();
            OFFSETS_AFTER_CHANGE[day] = zoneOffset(Math.min(CHANGES[day], start + SECONDS_A_DAY));
        }
    }

    private SwedishTime() {}

    /** The date in Sweden at so many microseconds since 1970. */
    public static LocalDate dayOf(long micros) {
        var day = Math.floorDiv(localSecond(micros), SECONDS_A_DAY);
        var index = day - FIRST_DAY;
        return index >= 0 && index < DAYS.length ? DAYS[(int) index] : LocalDate.ofEpochDay(day);
    }

    /** The date in Sweden at the instant. */
    public static LocalDate dayOf(Instant instant) {
        return dayOf(Interval.microsOf(instant));
    }

    /** The second of the day in Sweden (0–86 399) as the clock shows it, at so many microseconds since 1970. */
    public static int secondOfDay(long micros) {
        return (int) Math.floorMod(localSecond(micros), SECONDS_A_DAY);
    }

    /** What the clock and the calendar show at the instant. */
    public static LocalDateTime localOf(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    /** The first microsecond (since 1970) of the day in Sweden. */
    public static long startOf(LocalDate day) {
        return at(day, LocalTime.MIDNIGHT);
    }

    /**
     * The microsecond (since 1970) at which the clock shows the time on the day; the earlier one where it shows it
     * twice, and moved on by the gap where it never does.
     */
    public static long at(LocalDate day, LocalTime time) {
        return Interval.microsOf(day.atTime(time).atZone(ZONE).toInstant());
    }

    private static long localSecond(long micros) {
        var second = Math.floorDiv(micros, MICROS_A_SECOND);
        return second + offsetAt(second);
    }

    private static int offsetAt(long second) {
        var day = Math.floorDiv(second, SECONDS_A_DAY) - FIRST_DAY;
        if (day < 0 || day >= OFFSETS.length) {
            return zoneOffset(second);
        }
        return second < CHANGES[(int) day] ? OFFSETS[(int) day] : OFFSETS_AFTER_CHANGE[(int) day];
    }

    private static int zoneOffset(long second) {
        return RULES.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }
}
