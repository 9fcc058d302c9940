package se.tillit.intake.feed;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.SettlementMonth;

/**
 * A file that came into the watched folder.
 *
 * @param path where it lies
 * @param name what it is called, without the month where that stood in the name
 * @param month the month that it is for; none where nothing says so
 */
record Arrival(Path path, String name, @Nullable SettlementMonth month) {

    private static final Pattern IN_THE_NAME = Pattern.compile("(.+)__(\\d{4}-\\d{2})(\\.[A-Za-z]+)");

    /** In a folder that is called as a month: {@code 2026-10/visits.csv}. */
    static Arrival inMonth(Path path, SettlementMonth month) {
        return new Arrival(path, String.valueOf(path.getFileName()), month);
    }

    /** In the watched folder itself: {@code visits__2026-10.csv}. */
    static Arrival alone(Path path) {
        var name = String.valueOf(path.getFileName());
        var match = IN_THE_NAME.matcher(name);
        return match.matches()
                ? findMonth(match.group(2))
                        .map(month -> new Arrival(path, match.group(1) + match.group(3), month))
                        .orElseGet(() -> new Arrival(path, name, null))
                : new Arrival(path, name, null);
    }

    /** The month that the text is, written as {@code 2026-10}. */
    static Optional<SettlementMonth> findMonth(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}") ? Optional.of(SettlementMonth.parse(text)) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
