package se.tillit.verification.parameters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.MinuteRounding;
import se.tillit.kernel.Money;
import se.tillit.verification.Outcome;
import se.tillit.visits.RegistrationMethod;

/** What the value of a parameter is, and how it is read from text. */
public enum ParameterKind {
    /** Whole seconds. */
    SECONDS,
    /** Whole minutes. */
    MINUTES,
    /** Whole hours. */
    HOURS,
    /** A number of things, 0 or more. */
    COUNT,
    /** A number of things, 1 or more. */
    POSITIVE_COUNT,
    /** Whole metres. */
    METRES,
    /** Whole kilometres an hour, 1 or more. */
    KILOMETRES_AN_HOUR,
    /** Percent, decimals allowed. */
    PERCENT,
    /** Kronor, at most two decimals, 0 or more. */
    MONEY,
    /** {@code down}, {@code nearest} or {@code up}. */
    ROUNDING,
    /** {@code deviation} or {@code hold}. */
    DEVIATION_OR_HOLD,
    /** {@code extra} or {@code included}. */
    SUDDEN_NEEDS,
    /** Dates separated by semicolons. */
    DAYS,
    /** Texts separated by semicolons. */
    WORDS,
    /** Registration methods separated by semicolons. */
    METHODS;

    /** Whose value it is. */
    public enum Scope {
        /** The municipality's, the same for all. */
        MUNICIPALITY,
        /** The municipality's, and a contract may have its own. */
        CONTRACT
    }

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException if the text is no such value
     * @throws java.time.DateTimeException if a date is none
     * @throws ArithmeticException if a sum has more than two decimals
     */
    public Object parse(String text) {
        return switch (this) {
            case SECONDS -> Elapsed.ofSeconds(whole(text, 0));
            case MINUTES -> Elapsed.ofMinutes(whole(text, 0));
            case HOURS -> Elapsed.ofHours(whole(text, 0));
            case COUNT, METRES -> whole(text, 0);
            case POSITIVE_COUNT, KILOMETRES_AN_HOUR -> whole(text, 1);
            case PERCENT -> decimal(text);
            case MONEY -> Money.sek(decimal(text));
            case ROUNDING -> MinuteRounding.valueOf(constant(text));
            case DEVIATION_OR_HOLD -> holds(text);
            case SUDDEN_NEEDS -> suddenNeeds(text);
            case DAYS -> words(text).stream().map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
            case WORDS -> words(text);
            case METHODS ->
                words(text).stream()
                        .map(word -> RegistrationMethod.valueOf(constant(word)))
                        .collect(Collectors.toUnmodifiableSet());
        };
    }

    private static int whole(String text, int least) {
        var value = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : -1;
        if (value < least || value > 1_000_000) {
            throw new IllegalArgumentException("%s is not between %d and 1000000.".formatted(text, least));
        }
        return value;
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("[0-9]{1,9}([.][0-9]{1,6})?")) {
            throw new IllegalArgumentException("%s is no decimal number.".formatted(text));
        }
        return new BigDecimal(text);
    }

    private static Outcome holds(String text) {
        return switch (text) {
            case "deviation" -> Outcome.PAY;
            case "hold" -> Outcome.HOLD;
            default -> throw new IllegalArgumentException("%s is neither deviation nor hold.".formatted(text));
        };
    }

    private static SuddenNeeds suddenNeeds(String text) {
        return switch (text) {
            case "extra" -> SuddenNeeds.EXTRA;
            case "included" -> SuddenNeeds.INCLUDED;
            default -> throw new IllegalArgumentException("%s is neither extra nor included.".formatted(text));
        };
    }

    private static String constant(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("%s is not written in small letters.".formatted(text));
        }
        return text.toUpperCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
