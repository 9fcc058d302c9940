package se.tillit.privacy.usecase;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a kind of record is kept.
 *
 * @param kind the kind
 * @param months how many months
 * @param countedFrom what the months follow on
 * @param validFrom since when that is decided
 * @param basis the law or decision that says so
 */
public record RetentionRule(RecordKind kind, int months, Start countedFrom, LocalDate validFrom, String basis) {

    /** What the months follow on. */
    public enum Start {
        /** The event itself. */
        EVENT,
        /** The end of the month of the event. */
        MONTH_END,
        /** The end of the calendar year of the event. */
        YEAR_END;

        /** Its name in the database and in message files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one with the code, if there is one. */
        public static Optional<Start> find(String code) {
            return Stream.of(values())
                    .filter(start -> start.code().equals(code))
                    .findFirst();
        }
    }

    /** Checks the length. */
    public RetentionRule {
        if (months <= 0) {
            throw new IllegalArgumentException("%s is kept for %d months.".formatted(kind, months));
        }
    }

    /** What happened before this day has been kept long enough on the day. */
    public LocalDate keptUntil(LocalDate today) {
        var earlier = today.minusMonths(months);
        return switch (countedFrom) {
            case EVENT -> earlier;
            case MONTH_END -> earlier.withDayOfMonth(1);
            case YEAR_END -> earlier.withDayOfYear(1);
        };
    }
}
