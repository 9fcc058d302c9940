package se.tillit.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;

/**
 * Time as it is in Sweden: which day and hour an instant is in Europe/Stockholm. The zone is named here and nowhere
 * else.
 *
 * <p>A month asks for the day of millions of instants, so the changes of clock of 1980–2199 are laid out once as
 * numbers; outside those years the zone's rules are asked.
 */
public final class SwedishTime {

    /** The time zone of every date and time of day in Tillit. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final long MICROS_A_SECOND = 1_000_000L;
    private static final long SECONDS_A_DAY = 86_400L;
    private static final long FIRST = LocalDate.of(1980, 1, 1).toEpochDay() * SECONDS_A_DAY;
    private static final long LAST = LocalDate.of(2200, 1, 1).toEpochDay() * SECONDS_A_DAY;
    private static final ZoneRules RULES = ZONE.getRules();
    private static final long[] CHANGES;
    private static final int[] OFFSETS;
    private static final int FIRST_DAY = (int) LocalDate.of(2015, 1, 1).toEpochDay();
    private static final LocalDate[] DAYS = new LocalDate[365 * 30];

    static {
        var changes = new ArrayList<Long>();
        var offsets = new ArrayList<Integer>();
        var at = Instant.ofEpochSecond(FIRST);
        changes.add(FIRST);
        offsets.add(RULES.getOffset(at).getTotalSeconds());
        for (var next = RULES.nextTransition(at);
                next != null && next.getInstant().getEpochSecond() < LAST;
                next = RULES.nextTransition(next.getInstant())) {
            changes.add(next.getInstant().getEpochSecond());
            offsets.add(next.getOffsetAfter().getTotalSeconds());
        }
        CHANGES = changes.stream().mapToLong(Long::longValue).toArray();
        OFFSETS = offsets.stream().mapToInt(Integer::intValue).toArray();
        for (var day = 0; day < DAYS.length; day++) {
            DAYS[day] = LocalDate.ofEpochDay(FIRST_DAY + (long) day);
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
        if (second < FIRST || second >= LAST) {
            return RULES.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
        }
        var low = 0;
        var high = CHANGES.length - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (CHANGES[middle] <= second) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return OFFSETS[low];
    }
}
