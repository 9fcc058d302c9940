package se.tillit.exchange.schema;

/** The form and the check digit of a Swedish organisation number, {@code NNNNNN-NNNN}. */
public final class OrganisationNumber {

    /** How it is written. */
    public static final String FORM = "NNNNNN-NNNN";

    private static final int LENGTH = 11;
    private static final int HYPHEN = 6;

    private OrganisationNumber() {}

    /** Whether it is six digits, a hyphen and four digits. */
    public static boolean hasForm(String text) {
        if (text.length() != LENGTH || text.charAt(HYPHEN) != '-') {
            return false;
        }
        for (var at = 0; at < LENGTH; at++) {
            if (at != HYPHEN && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Whether its last digit fits the others by Luhn's formula. */
    public static boolean hasRightCheckDigit(String text) {
        var sum = 0;
        var twice = true;
        for (var at = 0; at < LENGTH; at++) {
            if (at != HYPHEN) {
                var digit = (text.charAt(at) - '0') * (twice ? 2 : 1);
                sum += digit > 9 ? digit - 9 : digit;
                twice = !twice;
            }
        }
        return sum % 10 == 0;
    }
}
