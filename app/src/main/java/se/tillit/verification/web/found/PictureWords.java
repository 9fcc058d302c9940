package se.tillit.verification.web.found;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.kernel.Interval;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.web.Spoken;

/** Words of pictures. */
final class PictureWords {

    private static final Messages TEXTS = Messages.beside(PictureWords.class, "picture");
    private static final int HOUR = 3_600;

    private final Language language;
    private final Spoken spoken;

    PictureWords(Language language) {
        this.language = language;
        this.spoken = Spoken.in(language);
    }

    String say(String key, Object... places) {
        return TEXTS.text(key, language, places);
    }

    String time(Interval time) {
        return spoken.value(time);
    }

    String moment(Instant at) {
        return spoken.moment(at);
    }

    String day(LocalDate day) {
        return spoken.value(day);
    }

    /** A second of the day as a time of the day: {@code 08.15}. */
    String clock(int seconds) {
        return spoken.value(LocalTime.ofSecondOfDay(seconds / 60 * 60));
    }

    /** Seconds as hours with one decimal. */
    static double hours(long seconds) {
        return Math.round(seconds * 10.0 / HOUR) / 10.0;
    }

    /** A number with one decimal, as people write it. */
    String decimal(double number) {
        var text = String.format(Locale.ROOT, "%.1f", number);
        return language == Language.SWEDISH ? text.replace('.', ',') : text;
    }

    /** Where an instant stands in its month, in days and parts of days from the first: 1.5 is noon of the first. */
    static double dayOfMonth(Instant at, LocalDate first) {
        var local = SwedishTime.localOf(at);
        var days = local.toLocalDate().toEpochDay() - first.toEpochDay() + 1;
        return Math.round((days + local.toLocalTime().toSecondOfDay() / 86_400.0) * 1_000) / 1_000.0;
    }
}
