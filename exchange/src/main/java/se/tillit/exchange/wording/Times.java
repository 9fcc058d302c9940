package se.tillit.exchange.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.Fact;

/** Writes days and instants as calendar and clock show them in Sweden, with months by our own names. */
final class Times {

    private static final String SPACE = "\u00a0";
    private static final int NEVER_ENDING = 9999;

    private final Messages words;
    private final String separator;
    private final String decimal;
    private final String[] months = new String[13];

    Times(Messages words) {
        this.words = words;
        this.separator = words.text("time.separator");
        this.decimal = words.text("number.decimal");
        for (var month = 1; month < months.length; month++) {
            months[month] = words.text("month." + month);
        }
    }

    String day(LocalDate day) {
        return day.getDayOfMonth() + SPACE + months[day.getMonthValue()] + SPACE + day.getYear();
    }

    String month(SettlementMonth month) {
        return months[month.month().getMonthValue()] + SPACE + month.month().getYear();
    }

    String days(DateRange range) {
        var from = new Fact("from", day(range.from()));
        if (range.isOpen()) {
            return words.text("days.open", from);
        }
        var to = new Fact("to", day(range.last()));
        if (range.isEmpty()) {
            return words.text("days.none", from, to);
        }
        return words.text(range.days() == 1 ? "days.one" : "days.closed", from, to);
    }

    /** Day and hour, without seconds. */
    String minute(Instant instant) {
        return at(instant, false);
    }

    /** Day and hour, with the seconds and what is finer than a second. */
    String second(Instant instant) {
        return at(instant, true);
    }

    private String at(Instant instant, boolean withSeconds) {
        var local = SwedishTime.localOf(instant);
        return local.getYear() >= NEVER_ENDING
                ? words.text("instant.never")
                : words.text(
                        "instant",
                        new Fact("day", day(local.toLocalDate())),
                        new Fact("time", clock(instant, local, withSeconds)));
    }

    /** From the one to the other; the day is told once where it is the same. */
    String span(Instant from, Instant to) {
        var start = SwedishTime.localOf(from);
        var end = SwedishTime.localOf(to);
        if (end.getYear() >= NEVER_ENDING) {
            return words.text("span.open", new Fact("from", minute(from)));
        }
        var withSeconds = hasSeconds(start) || hasSeconds(end);
        if (!start.toLocalDate().equals(end.toLocalDate())) {
            return words.text(
                    "span.days", new Fact("from", at(from, withSeconds)), new Fact("to", at(to, withSeconds)));
        }
        return words.text(
                "span",
                new Fact("day", day(start.toLocalDate())),
                new Fact("from", clock(from, start, withSeconds)),
                new Fact("to", clock(to, end, withSeconds)));
    }

    String clock(LocalTime time) {
        return twoDigits(time.getHour()) + separator + twoDigits(time.getMinute());
    }

    /** When the clock is set back an hour comes twice; then it is told which of the two is meant. */
    private String clock(Instant instant, LocalDateTime local, boolean withSeconds) {
        var text = new StringBuilder(clock(local.toLocalTime()));
        if (withSeconds) {
            text.append(separator).append(twoDigits(local.getSecond()));
            var micros = local.getNano() / 1000;
            if (micros > 0) {
                var digits = Integer.toString(1_000_000 + micros).substring(1);
                text.append(decimal).append(digits.replaceAll("0+$", ""));
            }
        }
        var rules = SwedishTime.ZONE.getRules();
        if (rules.getValidOffsets(local).size() > 1) {
            text.append(words.text(rules.isDaylightSavings(instant) ? "clock.summer" : "clock.standard"));
        }
        return text.toString();
    }

    private static boolean hasSeconds(LocalDateTime time) {
        return time.getSecond() != 0 || time.getNano() != 0;
    }

    private static String twoDigits(int value) {
        return (value < 10 ? "0" : "") + value;
    }
}
