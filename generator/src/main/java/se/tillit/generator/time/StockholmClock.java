package se.tillit.generator.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * Turns instants (seconds since 1970) into Stockholm days and back, and into the texts of the files.
 *
 * <p>It remembers the stretch between two changes of the clock that it last looked at, and the last date it wrote. So
 * it is quick, and for one thread only.
 */
public final class StockholmClock {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;

    private final ZoneRules rules = STOCKHOLM.getRules();
    private long knownFrom = Long.MAX_VALUE;
    private long knownTo = Long.MIN_VALUE;
    private int offset;
    private int writtenDay = Integer.MIN_VALUE;
    private String writtenDate = "";

    /** The instant at which the clocks show this time of the day; the first of two, or moved on past a gap. */
    public long instant(int day, int secondOfDay) {
        long local = (long) day * DAY + secondOfDay;
        long guess = local - offsetAt(local - HOUR);
        if (guess - 2 * HOUR > knownFrom && guess + 2 * HOUR < knownTo) {
            return guess;
        }
        var time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        return time.atZone(STOCKHOLM).toEpochSecond();
    }

    /** The day in Stockholm. */
    public int day(long instant) {
        return (int) Math.floorDiv(instant + offsetAt(instant), DAY);
    }

    /** What the clock shows, in seconds since midnight. */
    public int secondOfDay(long instant) {
        return Math.floorMod(instant + offsetAt(instant), DAY);
    }

    /** How far the Stockholm clock is ahead of UTC, in seconds. */
    public int offsetAt(long instant) {
        if (instant < knownFrom || instant >= knownTo) {
            var at = Instant.ofEpochSecond(instant);
            var before = rules.previousTransition(at.plusSeconds(1));
            var after = rules.nextTransition(at);
            knownFrom = before == null ? Long.MIN_VALUE : before.getInstant().getEpochSecond();
            knownTo = after == null ? Long.MAX_VALUE : after.getInstant().getEpochSecond();
            offset = rules.getOffset(at).getTotalSeconds();
        }
        return offset;
    }

    /** The change of the clock between the two instants, or 0 where there is none. */
    public long changeBetween(long from, long to) {
        var after = rules.nextTransition(Instant.ofEpochSecond(from));
        long change = after == null ? Long.MAX_VALUE : after.getInstant().getEpochSecond();
        return change < to ? change : 0;
    }

    /** ISO 8601 with offset, to the second. */
    public String text(long instant) {
        int ahead = offsetAt(instant);
        long local = instant + ahead;
        int second = Math.floorMod(local, DAY);
        var text = new char[25];
        date((int) Math.floorDiv(local, DAY)).getChars(0, 10, text, 0);
        text[10] = 'T';
        pair(text, 11, second / HOUR);
        text[13] = ':';
        pair(text, 14, second / 60 % 60);
        text[16] = ':';
        pair(text, 17, second % 60);
        text[19] = '+';
        pair(text, 20, ahead / HOUR);
        text[22] = ':';
        pair(text, 23, ahead / 60 % 60);
        return new String(text);
    }

    /** ISO date; empty for {@link Days#OPEN}. */
    public String date(int day) {
        if (day == Days.OPEN) {
            return "";
        }
        if (day != writtenDay) {
            writtenDate = LocalDate.ofEpochDay(day).toString();
            writtenDay = day;
        }
        return writtenDate;
    }

    private static void pair(char[] text, int at, int number) {
        text[at] = (char) ('0' + number / 10);
        text[at + 1] = (char) ('0' + number % 10);
    }
}
