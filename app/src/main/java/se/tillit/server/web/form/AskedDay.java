package se.tillit.server.web.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people type it: 2026-10-25, 25/10, 25/10 2026, 25 okt or 25 oktober 2026. */
public final class AskedDay {

    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,2})\\s*[/ ]\\s*(\\d{1,2}|\\p{L}{3,10})\\.?(?:[/ ]\\s*(\\d{4}))?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private AskedDay() {}

    /** The day, if the text tells one; without a year it is in the year of today. */
    public static Optional<LocalDate> find(String text, LocalDate today) {
        try {
            var stripped = text.strip();
            if (stripped.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(LocalDate.parse(stripped));
            }
            var parts = PARTS.matcher(stripped);
            if (!parts.matches()) {
                return Optional.empty();
            }
            var year = parts.group(3) == null ? today.getYear() : Integer.parseInt(parts.group(3));
            return Optional.of(LocalDate.of(year, month(parts.group(2)), Integer.parseInt(parts.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        var short3 = text.toLowerCase(Locale.ROOT).substring(0, 3);
        return Math.max(MONTHS.indexOf(short3), ENGLISH.indexOf(short3)) + 1;
    }
}
